package nl.routekaart.publication.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.routekaart.canonical.CanonicalJson;
import nl.routekaart.item.Disclosure;
import nl.routekaart.item.DisclosureLevel;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Fingerprint;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.publication.Edition;
import nl.routekaart.publication.Language;
import nl.routekaart.publication.PublicationHouse;
import nl.routekaart.publication.TestSeals;
import nl.routekaart.publication.form.Format;
import nl.routekaart.seal.Finding;
import nl.routekaart.seal.Trust;
import nl.routekaart.seal.Verification;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionEvent;
import nl.routekaart.version.VersionName;
import nl.routekaart.view.TestEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Real publications, with a byte changed: whoever checks one is told that it does not hold, and where. */
class MutationsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Integer, Publication> MADE = new ConcurrentHashMap<>();

    /**
     * A publication that withholds so many elements.
     *
     * @param file the file
     * @param tree the same, read
     * @param fingerprint that was consented to
     */
    private record Publication(byte[] file, ObjectNode tree, Fingerprint fingerprint) {

        static Publication withholding(int elements) {
            return MADE.computeIfAbsent(elements, Publication::make);
        }

        private static Publication make(int elements) {
            List<Fingerprint> sealed = new ArrayList<>();
            try (PublicationHouse house = new PublicationHouse(events -> sealed.add(happen(events, elements)))) {
                byte[] file = Format.JSON.write(
                        house.content("1.0", Edition.PUBLIC, house.recorded(TestSeals.SIGNER)), Language.DUTCH);
                return new Publication(file, (ObjectNode) JSON.readTree(file), sealed.getFirst());
            }
        }

        private static Fingerprint happen(TestEvents events, int withheld) {
            for (int i = 0; i < Math.max(20, withheld); i++) {
                UUID item = Uuid5.of("mutations", Integer.toString(i));
                events.append(
                        Subject.ITEM,
                        item,
                        new ItemEvent.Registered(
                                ItemKind.MILESTONE, "Mijlpaal " + i, null, "Wat vertrouwelijk is van " + i, null),
                        Map.of());
                if (i < withheld) {
                    events.append(
                            Subject.ITEM,
                            item,
                            new ItemEvent.Disclosed(
                                    "description", new Disclosure(DisclosureLevel.PARTNERS, "Woo 5.1.2f", null)),
                            Map.of());
                }
            }
            VersionName name = new VersionName("1.0");
            events.append(Subject.VERSION, Version.id(name).value(), new VersionEvent.Frozen(name, null), Map.of());
            return TestSeals.seal(events, "1.0");
        }

        List<Finding> findings(byte[] changed) {
            return Verification.of(changed, new Trust(Set.of(), fingerprint)).findings();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void itHoldsAsItWasPublished(int withheld) {
        Publication publication = Publication.withholding(withheld);
        Verification verification = Verification.of(publication.file(), new Trust(Set.of(), publication.fingerprint()));

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.withheld()).hasSize(withheld);
    }

    /** Any byte to any other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void noneOfAThousandChangedBytesIsAcceptedAndEachAnswerSaysWhere(int withheld) {
        Publication publication = Publication.withholding(withheld);
        Random random = new Random(withheld + 1L);
        for (int i = 0; i < 1_000; i++) {
            byte[] changed = publication.file().clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            assertNamed(publication.findings(changed), "byte " + at + " to " + changed[at]);
        }
    }

    /** In the value of an element, with its salt as it was: what somebody would do who knows how the file is made. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void anElementWithOneLetterChangedIsNamedByItsPath(int withheld) {
        Publication publication = Publication.withholding(withheld);
        Random random = new Random(withheld + 2L);
        for (int i = 0; i < 200; i++) {
            ObjectNode tree = publication.tree().deepCopy();
            ArrayNode shown = (ArrayNode) tree.get("disclosures");
            int at = random.nextInt(shown.size());
            ArrayNode element = (ArrayNode)
                    JSON.readTree(Base64.getUrlDecoder().decode(shown.get(at).stringValue()));
            if (element.get(2).isString() && !element.get(2).stringValue().isEmpty()) {
                element.set(2, element.get(2).stringValue().substring(1) + 'x');
                shown.set(at, Base64.getUrlEncoder().withoutPadding().encodeToString(CanonicalJson.bytes(element)));
                assertThat(publication.findings(CanonicalJson.bytes(tree)))
                        .extracting(Finding::where)
                        .contains(element.get(1).stringValue());
            }
        }
    }

    /** In what people read, where nothing but the signature of the file covers it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void aFieldThatIsToldOtherwiseIsNamedByItsPath(int withheld) {
        Publication publication = Publication.withholding(withheld);
        Random random = new Random(withheld + 3L);
        for (int i = 0; i < 200; i++) {
            ObjectNode tree = publication.tree().deepCopy();
            JsonNode item = tree.at("/about/items/" + random.nextInt(20));
            ((ObjectNode) item.at("/fields/title")).put("value", "Mijlpaal " + random.nextInt(1_000, 9_999));
            assertThat(publication.findings(CanonicalJson.bytes(tree)))
                    .extracting(Finding::where)
                    .anyMatch(where -> where.endsWith("/items/" + item.get("id").stringValue() + "/title"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500})
    void whatIsToldBesideTheElementsIsNamedByItsPart(int withheld) {
        Publication publication = Publication.withholding(withheld);
        ObjectNode tree = publication.tree().deepCopy();
        ((ObjectNode) tree.get("about")).put("edition", "internal");

        assertThat(publication.findings(CanonicalJson.bytes(tree)))
                .extracting(Finding::where)
                .containsExactly(withheld == 0 ? "about, or signature" : "about, a ground in withheld, or signature");
    }

    private static void assertNamed(List<Finding> findings, String change) {
        assertThat(findings).as(change).isNotEmpty();
        assertThat(findings)
                .as(change)
                .allSatisfy(finding -> assertThat(finding.where()).isNotBlank())
                .anyMatch(finding -> finding.where().contains("/")
                        || finding.where().contains("jws")
                        || finding.where().contains("signature")
                        || finding.where().contains("disclosures")
                        || finding.where().contains("withheld")
                        || finding.where().contains("about")
                        || finding.where().matches("[A-Za-z0-9_-]{43}"));
    }
}
