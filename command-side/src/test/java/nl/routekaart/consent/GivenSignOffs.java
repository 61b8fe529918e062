package nl.routekaart.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyEvent;

/** Sign-offs that the route of a type asks for, given for one content on 4 July 2023. */
public final class GivenSignOffs {

    private static final Answer HERE = new Answer(Manner.HERE, null, null, null, null);

    private GivenSignOffs() {}

    /** The same scene, in which all are asked and have consented. */
    public static <A> Scene<A> in(Scene<A> scene, RoutedType type, Target target, Fingerprint content) {
        return given(scene, type, target, content, signOff -> true);
    }

    /** The same scene, in which all have consented to a letter, and nobody was asked to decide. */
    public static <A> Scene<A> butTheDecision(Scene<A> scene, Target letter, Fingerprint content) {
        return given(scene, RoutedType.LETTER, letter, content, signOff -> signOff.nature() != Nature.DECISION);
    }

    /** The same scene, in which a party refused. */
    public static <A> Scene<A> refusedBy(
            Scene<A> scene, PartyId party, Nature nature, Target target, Fingerprint content) {
        return scene.knowing(
                Consent.id(target, content, party, nature).value(),
                "2023-07-04",
                asked(target, content, party, nature),
                new ConsentEvent.Refused(HERE));
    }

    /** The same scene, in which a party that its route names consented. */
    public static <A> Scene<A> givenBy(
            Scene<A> scene, PartyId party, Nature nature, Target target, Fingerprint content) {
        return scene.knowing(
                Consent.id(target, content, party, nature).value(),
                "2023-07-04",
                asked(target, content, party, nature),
                new ConsentEvent.Given(false, HERE));
    }

    private static <A> Scene<A> given(
            Scene<A> scene, RoutedType type, Target target, Fingerprint content, Predicate<SignOff> which) {
        for (SignOff signOff : Routes.of(type).signOffs()) {
            PartyId party = new PartyId(Uuid5.of("scene", signOff.by().word()));
            scene.knowing(
                    Subject.PARTY,
                    party.value(),
                    Map.of("XXXX", new PartyEvent.Registered(signOff.by().word(), signOff.by(), null, null, null)));
            if (which.test(signOff)) {
                givenBy(scene, party, signOff.nature(), target, content);
            }
        }
        return scene;
    }

    private static ConsentEvent asked(Target target, Fingerprint content, PartyId party, Nature nature) {
        return new ConsentEvent.Asked(
                Optional.of(target)
                        .filter(of -> of.subject() == Subject.VERSION)
                        .map(of -> new VersionId(of.id()))
                        .orElse(null),
                Optional.of(target)
                        .filter(of -> of.subject() == Subject.DOCUMENT)
                        .map(of -> new DocumentId(of.id()))
                        .orElse(null),
                content,
                party,
                nature,
                null,
                Manner.HERE,
                null,
                null,
                List.of());
    }
}
