package nl.routekaart.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.routekaart.cabinet.CabinetStatus;
import nl.routekaart.item.OptionStatus;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Fingerprint;

/** Prose, an answer and a seal such as other subjects give them. */
public final class TestParts implements PublicationParts {

    private static final Fingerprint FINGERPRINT = new Fingerprint("0123456789abcdef".repeat(4));

    @Override
    public Optional<Prose> prose(PublishedVersion version, Edition edition) {
        return Optional.of(new Prose(List.of(new Passage(
                "foreword",
                "Voorwoord",
                "De routekaart is een besluitvormingsagenda.\n\nZij geeft aan welke afslagen er zijn.",
                List.of(PublishedHistory.GRID)))));
    }

    @Override
    public List<SignOff> signOffs(PublishedVersion version, Edition edition) {
        // Any word of a closed list does here.
        return List.of(
                new SignOff(
                        "Stuurgroep NPVI",
                        OptionStatus.OPEN,
                        OptionStatus.CHOSEN,
                        EdtfDate.parse("2023-07-04"),
                        FINGERPRINT,
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
    public Optional<Seal> seal(PublishedVersion version, Edition edition, Predicate<List<String>> told) {
        List<String> disclosures = told.test(List.of("items", PublishedHistory.SECRET.toString(), "title"))
                ? List.of("WyJ0aXRsZSJd", "WyJzZWNyZXQiXQ")
                : List.of("WyJ0aXRsZSJd");
        return Optional.of(new Seal(
                FINGERPRINT,
                "routekaart.example\n42\nabc=\n\n— routekaart.example def=\n",
                "e30.e30.e30",
                disclosures));
    }
}
