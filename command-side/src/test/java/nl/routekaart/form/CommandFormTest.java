package nl.routekaart.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.item.Cluster;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Certainty;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Firmness;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.rule.Problem;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.secret.MemoryKeys;
import nl.routekaart.secret.Secrets;
import nl.routekaart.version.Version;
import nl.routekaart.version.VersionName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CommandFormTest {

    private static final Secrets SECRETS = new Secrets(new MemoryKeys());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final UUID ID = UUID.fromString("00000000-0000-5000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-5000-8000-000000000002");

    @Nested
    class FilledInRightly {

        @Test
        void aFlatObjectBecomesACommandAndItsGrounds() {
            Bound bound = bind(Subject.ITEM, "reschedule", """
                    {"planned": "2031/2033", "plannedAsStated": "tussen 2031 en 2033", "firmness": "intention",
                     "effectiveOn": "2024-12-10", "reason": "Vergunningen", "source": "https://example.nl",
                     "certainty": "B", "onBehalfOf": "00000000-0000-5000-8000-000000000002",
                     "inOffice": "directeur", "byMandate": "volmacht-1"}""");

            assertThat(bound.command())
                    .isEqualTo(new ItemCommand.Reschedule(
                            new ItemId(ID),
                            EdtfDate.parse("2031/2033"),
                            "tussen 2031 en 2033",
                            Firmness.INTENTION,
                            null));
            assertThat(bound.grounds())
                    .isEqualTo(new Grounds(
                            EdtfDate.parse("2024-12-10"),
                            "Vergunningen",
                            "https://example.nl",
                            Certainty.PARTLY_INFERRED,
                            new PartyId(OTHER),
                            "directeur",
                            "volmacht-1"));
        }

        @Test
        void whatIsLeftOutOrNullIsAbsentAndListsAndDetailsAreEmpty() {
            Bound bound = bind(Subject.ITEM, "register", """
                    {"kind": "milestone", "title": "Net op zee", "planned": null, "clusters": null}""");

            assertThat(bound.command())
                    .isEqualTo(new ItemCommand.Register(
                            new ItemId(ID),
                            ItemKind.MILESTONE,
                            "Net op zee",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null,
                            null));
            assertThat(bound.grounds()).isEqualTo(Grounds.NONE);
            assertThat(bind(Subject.ITEM, "progress", "{\"to\": \"x\"}").command())
                    .isEqualTo(new ItemCommand.ToState(new ItemId(ID), "x", Map.of()));
        }

        @Test
        void aClusterIsKnownByItsWordNameOrAlias() {
            Bound bound = bind(Subject.ITEM, "place", "{\"clusters\": [\"chemelot\", \"NZKG\", \"Noord-Nederland\"]}");

            assertThat(((ItemCommand.Place) bound.command()).clusters())
                    .containsExactly(Cluster.CHEMELOT, Cluster.NORTH_SEA_CANAL, Cluster.NORTH);
        }

        @Test
        void decimalsAreKeptToTheLastDigit() {
            Bound bound =
                    bind(Subject.FIGURE, "restate", "{\"value\": \"ca. 0,10\", \"low\": 0.10, \"unit\": \"TWh\"}");

            assertThat(((FigureCommand.Restate) bound.command()).low()).isEqualTo(new BigDecimal("0.10"));
        }

        @Test
        void textsAreComposedTrimmedAndHaveOneKindOfLineBreak() {
            Bound bound = bind(Subject.ITEM, "describe", "{\"description\": \" re\\u0308el\\r\\nplan \"}");

            assertThat(bound.command()).isEqualTo(new ItemCommand.Describe(new ItemId(ID), "r\u00ebel\nplan"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"שלום", "\u200f١٢٣\u200f", "\ud83d\udc69\u200d\ud83d\udd2c", "\u2068\u05d0\u2069 x", "=1+1"})
        void textsOfEveryScriptAreWelcome(String text) {
            ObjectNode body = JSON.createObjectNode().put("title", text);
            CommandForm form = CommandForms.of(Subject.ITEM, "rename").orElseThrow();

            assertThat(form.bind(body, ID, SECRETS).command()).isEqualTo(new ItemCommand.Rename(new ItemId(ID), text));
        }

        @Test
        void aNewSubjectHasItsIdFromClientAndKeyAndAVersionFromItsName() {
            ObjectNode milestone = object("{\"kind\": \"milestone\", \"title\": \"Net op zee\"}");
            ObjectNode version = object("{\"name\": \"1.0\"}");

            assertThat(CommandForms.creating(Subject.ITEM)
                            .bindNew(milestone, "tennet", "r1", SECRETS)
                            .command()
                            .subjectId())
                    .isEqualTo(Uuid5.of("tennet", "r1", "item"));
            assertThat(CommandForms.creating(Subject.VERSION)
                            .bindNew(version, "secretariaat", "r1", SECRETS)
                            .command()
                            .subjectId())
                    .isEqualTo(Version.id(new VersionName("1.0")).value());
        }
    }

    @Nested
    class ASignOff {

        private static final String CONTENT = "\"fingerprint\": \"" + "a".repeat(64) + "\"";

        @Test
        void hasItsIdFromWhatIsAskedOfWhomAndForWhichContent() {
            ObjectNode body = object("{\"version\": \"" + ID + "\", \"party\": \"" + OTHER
                    + "\", \"nature\": \"consent\", " + CONTENT + "}");

            assertThat(CommandForms.creating(Subject.CONSENT)
                            .bindNew(body, "tennet", "r1", SECRETS)
                            .command()
                            .subjectId())
                    .isEqualTo(Uuid5.of("consent", ID.toString(), "a".repeat(64), OTHER.toString(), "consent"));
        }

        @Test
        void isOfAContentThatCanBeRead() {
            assertThat(refused(Subject.CONSENT, "keep", "{\"fingerprint\": \"ABC\", \"change\": \"spelling\"}")
                            .errors())
                    .extracting(Problem.Field::rule)
                    .containsExactly("fingerprint-not-readable");
        }
    }

    @Nested
    class FilledInWrongly {

        @Test
        void everyFieldThatIsWrongIsReportedAtOnce() {
            Problem problem = refused(Subject.ITEM, "register", """
                    {"kind": "mijlpaal", "planned": "2023-13", "owner": "EZK", "responsible": ["x", 1],
                     "clusters": "chemelot", "themes": ["nergens"], "ti/tle": "a", "effectiveOn": 2023}""");

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.type()).isEqualTo("/problems/input-invalid");
            assertThat(problem.errors())
                    .extracting(error -> error.pointer() + " " + error.rule())
                    .containsExactlyInAnyOrder(
                            "/kind word-unknown",
                            "/title field-required",
                            "/planned date-not-readable",
                            "/owner id-not-readable",
                            "/responsible/0 id-not-readable",
                            "/responsible/1 value-wrong-type-id",
                            "/clusters value-wrong-type-list",
                            "/themes/0 word-unknown",
                            "/ti~1tle field-unknown",
                            "/effectiveOn value-wrong-type-date");
            assertThat(problem.detail()).contains("10");
            assertThat(problem.errors().getFirst().detail()).contains("milestone", "bottleneck");
        }

        @Test
        void theIdIsNeverTakenFromTheBody() {
            assertThat(refused(Subject.ITEM, "withdraw", "{\"id\": \"" + OTHER + "\"}")
                            .errors())
                    .extracting(Problem.Field::rule)
                    .containsExactly("field-unknown");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                item     | rename   | {"title": ""}                                | text-blank
                item     | rename   | {"title": " \\u200b\\u00a0"}                 | text-blank
                item     | rename   | {"title": "a\\u0000b"}                       | line-not-clean
                item     | rename   | {"title": "a\\nb"}                           | line-not-clean
                item     | rename   | {"title": "a\\ud800b"}                       | line-not-clean
                item     | rename   | {"title": "a\\udc00\\ud800b"}                | line-not-clean
                item     | rename   | {"title": "a\\u202eb"}                       | line-not-clean
                item     | rename   | {"title": "a\\uffffb"}                       | line-not-clean
                item     | rename   | {"title": "a\\u0085b"}                       | line-not-clean
                item     | describe | {"description": "a\\u0007"}                  | text-not-clean
                item     | rename   | {"title": 5}                                 | value-wrong-type-text
                item     | rename   | {"title": {"a": 1}}                          | value-wrong-type-text
                item     | rename   | {"title": ["a"]}                             | value-wrong-type-text
                item     | rename   | {"title": null}                              | field-required
                item     | rename   | {}                                           | field-required
                item     | correct  | {}                                           | field-required
                item     | correct  | {"corrects": 1.5}                            | value-wrong-type-whole-number
                item     | correct  | {"corrects": "1"}                            | value-wrong-type-whole-number
                item     | correct  | {"corrects": 99999999999999999999}           | number-out-of-range
                item     | correct  | {"corrects": -9223372036854775808}           | number-out-of-range
                figure   | restate  | {"value":"x","unit":"y","low":"1"}           | value-wrong-type-number
                figure   | restate  | {"value":"x","unit":"y","low":1e999}         | number-out-of-range
                figure   | restate  | {"value":"x","unit":"y","low":1e-2000000000} | number-out-of-range
                figure   | restate  | {"value":"x","unit":"y","low":1234567890123456789012345678901} | number-out-of-range
                item     | merge    | {"into": "1-1-1-1-1"}                        | id-not-readable
                item     | merge    | {"into": 1}                                  | value-wrong-type-id
                item     | split    | {"into": {}}                                 | value-wrong-type-list
                item     | split    | {"into": [null]}                             | value-wrong-type-id
                item     | progress | {"to": "x", "details": []}                   | value-wrong-type-object
                item     | progress | {"to": "x", "details": {"colour": "red"}}    | word-unknown
                item     | progress | {"to": "x", "details": {"body": 1}}          | value-wrong-type-text
                item     | reschedule | {"planned": "2030/2020"}                   | date-range-backwards
                item     | reschedule | {"planned": ""}                            | date-not-readable
                item     | reschedule | {"planned": "2023-02-30"}                  | date-not-readable
                item     | reschedule | {"firmness": "Binding"}                    | word-unknown
                version  | freeze   | {"name": "een"}                              | version-name-not-readable
                dependency | describe | {"evidence": "x", "marginMonths": true}    | value-wrong-type-whole-number
                """)
        void isRefusedByItsRule(String subject, String action, String body, String rule) {
            Problem problem = refused(Subject.valueOf(subject.toUpperCase(Locale.ROOT)), action, body);

            assertThat(problem.errors()).extracting(Problem.Field::rule).containsExactly(rule);
        }

        @Test
        void textsAndListsHaveABound() {
            ObjectNode title = JSON.createObjectNode().put("title", "x".repeat(301));
            ObjectNode parts = JSON.createObjectNode();
            var into = parts.putArray("into");
            for (int i = 0; i < 201; i++) {
                into.add(OTHER.toString());
            }

            assertThat(refused(Subject.ITEM, "rename", title)
                            .errors()
                            .getFirst()
                            .detail())
                    .contains("301", "300");
            assertThat(refused(Subject.ITEM, "split", parts).errors().getFirst().rule())
                    .isEqualTo("list-too-long");
        }

        @Test
        void theBoundOfATextCountsCharactersAndNotTheirHalves() {
            ObjectNode body = JSON.createObjectNode().put("title", "\ud83c\udf0a".repeat(300));

            CommandForm form = CommandForms.of(Subject.ITEM, "rename").orElseThrow();

            assertThat(form.bind(body, ID, SECRETS).command().subjectId()).isEqualTo(ID);
        }

        @Test
        void whatIsShownBackIsShortAndCanBeWritten() {
            ObjectNode body = JSON.createObjectNode().put("planned", "\ud800".repeat(500));
            body.put("\udc00{fields}", 1);

            Problem problem = refused(Subject.ITEM, "reschedule", body);

            assertThat(JSON.writeValueAsString(problem))
                    .contains("\ufffd\ufffd")
                    .hasSizeLessThan(2_000);
            assertThat(problem.errors())
                    .extracting(Problem.Field::detail)
                    .anyMatch(detail -> detail.contains("\"\ufffd{fields}\""));
        }
    }

    private static Bound bind(Subject subject, String action, String body) {
        return CommandForms.of(subject, action).orElseThrow().bind(object(body), ID, SECRETS);
    }

    private static Problem refused(Subject subject, String action, String body) {
        return refused(subject, action, object(body));
    }

    private static Problem refused(Subject subject, String action, ObjectNode body) {
        CommandForm form = CommandForms.of(subject, action).orElseThrow();
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> form.bind(body, ID, SECRETS));
        assertThat(Problem.of(refused, Locale.of("nl")).errors())
                .hasSameSizeAs(Problem.of(refused, Locale.ENGLISH).errors());
        return Problem.of(refused, Locale.ENGLISH);
    }

    private static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
