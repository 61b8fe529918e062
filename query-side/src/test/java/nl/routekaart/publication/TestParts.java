package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.item.Item;
import nl.routekaart.item.OptionStatus;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import nl.routekaart.seal.Disclosure;
import nl.routekaart.seal.Element;
import nl.routekaart.seal.Manifest;
import nl.routekaart.seal.SealedManifest;
import tools.jackson.databind.node.JsonNodeFactory;

/** Prose, an answer and a seal such as other subjects give them. */
public final class TestParts implements PublicationParts {

    @Override
    public Optional<Prose> prose(PublishedVersion version) {
        return Optional.of(new Prose(List.of(new Passage(
                "foreword",
                "Voorwoord",
                "De routekaart is een besluitvormingsagenda.\n\nZij geeft aan welke afslagen er zijn.",
                List.of(PublishedHistory.GRID)))));
    }

    @Override
    public List<SignOff> signOffs(PublishedVersion version, Edition edition, long known) {
        // Any word of a closed list does here.
        return List.of(
                new SignOff(
                        "Stuurgroep NPVI",
                        OptionStatus.OPEN,
                        OptionStatus.CHOSEN,
                        EdtfDate.parse("2023-07-04"),
                        sealed(version).fingerprint(),
                        CabinetStatus.FULL,
                        null),
                new SignOff(
                        "MCKE",
                        OptionStatus.OPEN,
                        OptionStatus.CHOSEN,
                        EdtfDate.parse("2023-07"),
                        null,
                        CabinetStatus.CARETAKER,
                        "datum staat niet in de nota"));
    }

    @Override
    public Optional<Seal> seal(PublishedVersion version, long known, Function<Disclosure, Optional<String>> ground) {
        SealedManifest sealed = sealed(version);
        return Optional.of(new Seal(
                sealed.fingerprint(),
                sealed.claims().checkpoint(),
                about -> TestSeals.SIGNER.file(sealed, ground, about)));
    }

    /** One item that everybody may know of, and one that not everybody may. */
    private static SealedManifest sealed(PublishedVersion version) {
        return TestSeals.SIGNER.seal(new Manifest(
                Subject.VERSION,
                version.id(),
                version.name(),
                version.cut(),
                List.of(
                        title(PublishedHistory.GRID, "Landelijk waterstofnetwerk gereed"),
                        title(PublishedHistory.SECRET, PublishedHistory.SECRET_TITLE))));
    }

    private static Element title(UUID item, String title) {
        return Element.of(
                List.of("items", item.toString(), Item.TITLE.name()), JsonNodeFactory.instance.stringNode(title));
    }
}
