package nl.routekaart.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImporterTest {

    private static final String HEADER =
            "row,date,subject,key,action,onBehalfOf,reason,source,certainty,name,kind,title,"
                    + "progress,planned,to,words,owner,responsible,value,mutual,marginMonths,needing,needed,details.evidence";
    private static final String PARTY = "P1,XXXX,party,ezk,register,,,,,EZK,ministry";
    private static final String ITEM = "I1,2023-07-04,item,fid,register,,,memo,S,,milestone,FID,planned,2026,,,ezk,ezk";

    @Nested
    class SignOffs {

        private static final String COLUMNS =
                "row,date,subject,key,action,source,name,kind,version,party,nature,manner,outcome";
        private static final String BODY = "P1,XXXX,party,mcke,register,,MCKE,ministerial-committee";
        private static final String VERSION = "V1,2023-07-04,version,1.0,freeze,,1.0";
        private static final String ASK =
                "C1,XXXX,consent,version:1.0/mcke/consent,ask,memo,,,1.0,mcke,consent,attributed";
        private static final String ANSWER =
                "C2,2023-07,consent,version:1.0/mcke/consent,record-answer,memo,,,,,,,given";

        @Test
        void haveAKeyThatSaysWhatIsAskedOfWhomForWhat() {
            assertThat(Imported.of(COLUMNS, BODY, VERSION, ASK, ANSWER).found()).isEmpty();
        }

        @Test
        void whoseKeySaysOtherwiseThanTheirRowAreRefused() {
            assertThat(Imported.of(COLUMNS, BODY, VERSION, ASK.replace("mcke/consent,", "mcke/check,"))
                            .found())
                    .containsExactly("4  consent-named-otherwise");
            assertThat(Imported.of(COLUMNS, BODY, VERSION, ASK.replace("version:1.0/mcke/consent,", "instemming,"))
                            .found())
                    .containsExactly("4  consent-named-otherwise");
        }
    }

    @Nested
    class AGoodFile {

        @Test
        void isAcceptedRowByRow() {
            Imported imported = Imported.of(
                    HEADER,
                    PARTY,
                    ITEM,
                    "I2,2024-01,item,fid,reschedule,ezk,later,letter,A,,,,,2027",
                    "I3,2024-02,item,fid,progress,,,letter,A,,,,,,achieved,,,,,,,,,photo");
            assertThat(imported.found()).isEmpty();
            assertThat(imported.report()).isEqualTo(new ImportReport(true, 4, 4, 0, 0, 0, 0));
        }

        @Test
        void mayBeginWithAByteOrderMark() {
            assertThat(Imported.of("\uFEFF" + HEADER, PARTY).found()).isEmpty();
        }

        @Test
        void mayHaveTheLineEndsOfWindows() {
            assertThat(Imported.of((HEADER + "\r\n" + PARTY + "\r\n").getBytes(StandardCharsets.UTF_8))
                            .found())
                    .isEmpty();
        }

        @Test
        void mayNameAnythingInAnyScript() {
            assertThat(Imported.of(HEADER, "P1,XXXX,party,ezk,register,,,,,\"Ἑλλάς, \"\"日本\"\" 🏭\",ministry")
                            .found())
                    .isEmpty();
        }

        @Test
        void changesNothingWhenItComesAgain() {
            Rehearsal register = new Rehearsal(new NothingRecorded(), Imported.CLOCK);
            byte[] file = (HEADER + "\n" + PARTY + "\n" + ITEM + "\n").getBytes(StandardCharsets.UTF_8);
            Imported.of(file, register);
            assertThat(Imported.of(file, register).report()).isEqualTo(new ImportReport(true, 2, 0, 2, 0, 0, 0));
        }

        @Test
        void isReportedWhereARowSaysOtherThanBefore() {
            Rehearsal register = new Rehearsal(new NothingRecorded(), Imported.CLOCK);
            Imported.of((HEADER + "\n" + PARTY + "\n").getBytes(StandardCharsets.UTF_8), register);
            String changed = HEADER + "\n" + PARTY.replace(",EZK,", ",KGG,") + "\n";
            assertThat(Imported.of(changed.getBytes(StandardCharsets.UTF_8), register)
                            .found())
                    .containsExactly("2  key-reused");
        }
    }

    @Nested
    class AFaultyFile {

        @Test
        void isToldAllItsFaultsAtOnce() {
            Imported imported = Imported.of(
                    HEADER,
                    PARTY,
                    "I1,31-12-2023,item,fid,register,nobody,,,Z,,mijlpaal,,,2026,,,kgg,ezk|rwe",
                    "I1,2023,thing,fid,register",
                    "I4,2023,item,fid,invent",
                    "I5,2023,item,,observe,,,,,,,,,,,words",
                    "I6,2023,item,ghost,observe,,,,,,,,,,,words",
                    ",2023,party,p2,register,,,,,P2,ministry",
                    "I8,2030,party,p3,register,,,,,P3,ministry");
            assertThat(imported.found())
                    .containsExactlyInAnyOrder(
                            "3 owner import-key-unknown",
                            "3 responsible import-key-unknown",
                            "3 onBehalfOf import-key-unknown",
                            "3 kind word-unknown",
                            "3 title field-required",
                            "3 date date-not-readable",
                            "3 certainty word-unknown",
                            "4 row import-row-twice",
                            "5 action import-action-unknown",
                            "6 key field-required",
                            "7 key import-key-unknown",
                            "8 row import-row-id-not-readable",
                            "9  effective-after-recording");
            assertThat(imported.report().refused()).isEqualTo(7);
            assertThat(imported.report().accepted()).isEqualTo(1);
        }

        @Test
        void speaksDutchAndEnglishOfEveryFault() {
            Imported imported = Imported.of(HEADER, "I1,XXXX,thing,k,register", "=1,XXXX,party,a,register");
            assertThat(imported.problems())
                    .allSatisfy(problem -> assertThat(problem.detail(Locale.of("nl")))
                            .isNotEqualTo(problem.detail(Locale.ENGLISH))
                            .doesNotContain("{"));
        }

        @Test
        void losesOnlyTheRowThatIsRefused() {
            Imported imported = Imported.of(
                    HEADER,
                    PARTY,
                    ITEM,
                    "I2,2024,item,fid,progress,,,,,,,,,,reopened",
                    PARTY.replace("P1", "P2").replace("ezk", "kgg"));
            assertThat(imported.found()).containsExactly("4  transition-not-allowed");
            assertThat(imported.report().accepted()).isEqualTo(3);
        }

        @Test
        void isRefusedWholeWithoutItsColumns() {
            assertThat(Imported.of("row,datum,subject,key", "a,b,c,d").found())
                    .containsExactly("1 datum import-column-unknown", "1 action import-column-missing");
        }

        @Test
        void isToldOnceThatItsCellsHaveNoCommasBetweenThem() {
            for (String separator : List.of(";", "\t")) {
                String header = HEADER.replace(",", separator);
                assertThat(Imported.of(header, PARTY.replace(",", separator)).found())
                        .containsExactly("1  import-separator");
            }
        }

        @Test
        void isToldOnceThatItIsNotUtf8() {
            assertThat(Imported.of("\ufffd\ufffdr\0o\0w\0,\0s\0u\0b").found())
                    .contains("1  import-not-utf8")
                    .noneMatch(found -> found.contains("column"));
        }

        @Test
        void isToldOfColumnsThatNobodyKnowsAndOfThoseThereTwice() {
            assertThat(Imported.of("row,subject,key,action,colour,key,details.luck,field.subject")
                            .found())
                    .containsExactly(
                            "1 colour import-column-unknown",
                            "1 key import-column-twice",
                            "1 details.luck import-column-unknown");
        }

        @Test
        void isToldOfAColumnThatBelongsToAnotherCommand() {
            assertThat(Imported.of(HEADER, PARTY + ",,,2026").found()).containsExactly("2 planned field-unknown");
        }

        @Test
        void isToldOfCellsWithoutAColumn() {
            assertThat(Imported.of("row,subject,key,action,name,kind", "P1,party,a,register,A,ministry,more")
                            .found())
                    .containsExactly("2  import-cells-too-many");
        }

        @Test
        void isReadUpToAQuoteThatNeverCloses() {
            Imported imported = Imported.of(HEADER, PARTY, "P2,XXXX,party,kgg,register,,,,,\"KGG,ministry", PARTY);
            assertThat(imported.found()).containsExactly("3  import-quote-open");
            assertThat(imported.report().accepted()).isEqualTo(1);
        }

        @Test
        void isReadUpToWhereItIsNoCsvAnyMore() {
            Imported imported = Imported.of(HEADER, PARTY, "P2,XXXX,party,kgg,register,,,,,\"KGG\"x,ministry", PARTY);
            assertThat(imported.found()).containsExactly("3  import-not-csv");
            assertThat(imported.report().accepted()).isEqualTo(1);
        }

        @Test
        void isToldOfBytesThatAreNoText() {
            byte[] file = (HEADER + "\n" + PARTY.replace("EZK,", "Financi\u00ebn,") + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(Imported.of(file).found()).containsExactly("2 name import-not-utf8");
        }

        @Test
        void isToldThatThereIsNothingInIt() {
            assertThat(Imported.of(new byte[0]).found()).containsExactly("1  import-empty");
        }

        @Test
        void isToldOfACellThatIsTooLarge() {
            assertThat(Imported.of(HEADER, PARTY.replace("EZK", "x".repeat(20_001)))
                            .found())
                    .containsExactly("2 name import-cell-too-large");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u202Eb", "\u200B"})
        void isToldOfCharactersThatNobodyCanShow(String name) {
            assertThat(Imported.of(HEADER, PARTY.replace("EZK", name)).report().refused())
                    .isEqualTo(1);
        }
    }

    @Nested
    class ACellThatBeginsOddly {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "=1+1",
                    "=HYPERLINK(\"\"http://x\"\")",
                    "@SUM(1)",
                    "+1+cmd|' /C calc'!A0",
                    "-2+3+cmd|' /C calc'!A0",
                    "-SUM(A1)",
                    "+A1",
                    "-",
                    "+1*2",
                    "＝1"
                })
        void isAFormula(String value) {
            assertThat(Imported.of(HEADER, "K1,2024,item,k,register,,,,,,key-figure,K,,,,,,,\"" + value + "\"")
                            .found())
                    .containsExactly("2 value import-formula");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+30",
                    "-5",
                    "+30 TWh (2030), tot +130 TWh (lange termijn)",
                    "-1.5 Mton/jr",
                    "- 3 %",
                    "×3",
                    "–",
                    "tot +130"
                })
        void isAFigure(String value) {
            assertThat(Imported.of(HEADER, "K1,2024,item,k,register,,,,,,key-figure,K,,,,,,,\"" + value + "\"")
                            .found())
                    .isEmpty();
        }
    }

    @Test
    void tenMegabytesAreReadWithoutHoldingThem() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        int rows = 0;
        while (file.size() < 10_000_000) {
            rows++;
            file.writeBytes(("R" + rows + ",2024,nothing,k,register,,\"" + "x".repeat(1_000) + "\"\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Imported imported = Imported.of(file.toByteArray());
        assertThat(imported.report().rows()).isEqualTo(rows);
        assertThat(imported.report().refused()).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"1000000,500000,10", "0,500000,-1"})
    void progressSaysHowLongItWillStillTake(long size, long read, long seconds) {
        ImportProgress progress = new ImportProgress(100, 3, read, size, java.time.Duration.ofSeconds(10));
        assertThat(progress.rate()).isEqualTo(10);
        assertThat(progress.remaining().map(java.time.Duration::toSeconds).orElse(-1L))
                .isEqualTo(seconds);
        assertThat(progress.line()).startsWith("100 rows, 3 refused, 10 rows/s");
    }
}
