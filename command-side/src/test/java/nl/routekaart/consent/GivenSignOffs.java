package nl.routekaart.consent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.deciding.Scene;
import nl.routekaart.kernel.DocumentId;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.kernel.VersionId;
import nl.routekaart.party.PartyEvent;

/** Every sign-off that the route of a type asks for, given for one content. */
public final class GivenSignOffs {

    private GivenSignOffs() {}

    /** The same scene, in which all are asked and have consented. */
    public static <A> Scene<A> in(Scene<A> scene, RoutedType type, Target target, Fingerprint content) {
        for (SignOff signOff : Routes.of(type).signOffs()) {
            PartyId party = new PartyId(Uuid5.of("scene", signOff.by().word()));
            scene.knowing(
                            Subject.PARTY,
                            party.value(),
                            Map.of(
                                    "XXXX",
                                    new PartyEvent.Registered(signOff.by().word(), signOff.by(), null, null, null)))
                    .knowing(
                            Consent.id(target, content, party, signOff.nature()).value(),
                            "2023-07-04",
                            asked(target, content, party, signOff.nature()),
                            new ConsentEvent.Given(false, new Answer(Manner.HERE, null, null, null, null)));
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
