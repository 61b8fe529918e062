package nl.routekaart.deciding;

import static nl.routekaart.deciding.Scene.EZK;
import static nl.routekaart.deciding.Scene.GASUNIE;
import static nl.routekaart.deciding.Scene.TENNET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.routekaart.authority.Authority;
import nl.routekaart.authority.Relation;
import nl.routekaart.authority.Role;
import nl.routekaart.cabinet.CabinetCommand;
import nl.routekaart.consent.ConsentCommand;
import nl.routekaart.dependency.DependencyCommand;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.item.Item;
import nl.routekaart.item.ItemAggregate;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.item.ItemEvent;
import nl.routekaart.item.ItemKind;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Recorded;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.party.PartyCommand;
import nl.routekaart.party.PartyEvent;
import nl.routekaart.party.PartyKind;
import nl.routekaart.version.VersionCommand;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds for every command, whatever the subject; shown on an item. */
class EveryCommandTest {

    private static final ItemId ID = new ItemId(Uuid5.of("item"));
    private static final ItemCommand RENAME = new ItemCommand.Rename(ID, "Waterstofnetwerk");

    private static final PartyId KGG = new PartyId(Uuid5.of("scene", "kgg"));

    private static Scene<ItemAggregate> item() {
        return Scene.of(ItemAggregate.class, Subject.ITEM, ID.value())
                .given("2021-06", new ItemEvent.Registered(ItemKind.MILESTONE, "Waterstofnet", null, null, null))
                .given("2021-06", new ItemEvent.Progressed(null, "planned", Map.of()))
                .given("2021-06", new ItemEvent.Assigned(GASUNIE, List.of(TENNET), null));
    }

    @Nested
    class Repeated {

        @Test
        void aRepeatAnswersTheSameAndAddsNothing() {
            Scene<ItemAggregate> scene = item();
            scene.given(scene.recordedBefore(), new ItemEvent.Renamed("Waterstofnetwerk"))
                    .when(RENAME)
                    .nothingHappened()
                    .answered(new Recorded(ID.value(), 3, true));
        }

        @Test
        void aRepeatIsAnsweredEvenWhenTheVersionMovedOn() {
            Scene<ItemAggregate> scene = item();
            scene.given(scene.recordedBefore(), new ItemEvent.Renamed("Waterstofnetwerk"))
                    .given("2023", new ItemEvent.Described("later"))
                    .expectingVersion(2)
                    .when(RENAME)
                    .nothingHappened()
                    .answered(new Recorded(ID.value(), 3, true));
        }

        @Test
        void theSameKeyForAnotherRequestIsRefused() {
            Scene<ItemAggregate> scene = item();
            scene.given(scene.recordedBefore(), new ItemEvent.Renamed("Waterstofnetwerk"))
                    .withKey("the-key", "another-digest")
                    .when(RENAME)
                    .refused("key-reused");
        }
    }

    @Nested
    class DecidedOnAVersion {

        @Test
        void thePresentVersionIsAccepted() {
            item().expectingVersion(2)
                    .when(RENAME)
                    .happened(new ItemEvent.Renamed("Waterstofnetwerk"))
                    .answered(new Recorded(ID.value(), 3, false));
        }

        @Test
        void anOlderVersionIsRefused() {
            item().expectingVersion(1).when(RENAME).refused("stale-version");
        }

        @Test
        void aVersionThatDoesNotExistYetIsRefused() {
            item().expectingVersion(7).when(RENAME).refused("stale-version");
        }
    }

    @Nested
    class Dated {

        @Test
        void nothingIsEffectiveAfterItsRecordingDay() {
            item().on("2026-11-02").when(RENAME).refused("effective-after-recording");
        }

        @Test
        void theRecordingDayItselfIsFine() {
            item().on("2026-11-01").when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
        }

        @Test
        void aPeriodThatHasBegunIsFine() {
            item().on("2026").when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
        }

        @Test
        void anUnknownDateIsFine() {
            item().on("XXXX").when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
        }
    }

    @Nested
    class Authorised {

        @Test
        void theOwnerMayRename() {
            item().by(Role.PARTNER, GASUNIE).when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
        }

        @Test
        void whoIsResponsibleBesideTheOwnerMayNotRename() {
            item().by(Role.PARTNER, TENNET).when(RENAME).refused("not-authorised");
        }

        @Test
        void whoIsResponsibleMayReport() {
            item().by(Role.PARTNER, TENNET)
                    .when(new ItemCommand.Describe(ID, "in aanbouw"))
                    .happened(new ItemEvent.Described("in aanbouw"));
        }

        @Test
        void anyPartnerMayObserve() {
            item().by(Role.PARTNER, EZK)
                    .when(new ItemCommand.Observe(ID, "gezien", null, null))
                    .happened(new ItemEvent.Observed("gezien", null, null));
        }

        @Test
        void whoTookOverFromTheOwnerMayRenameAndTheOwnerNoMore() {
            succeededByKgg().by(Role.PARTNER, KGG).when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
            succeededByKgg().by(Role.PARTNER, GASUNIE).when(RENAME).refused("not-authorised");
        }

        @Test
        void whoGotItBackMayRenameAgain() {
            succeededByKgg()
                    .knowing(KGG.value(), "2026-02-23", registered(), new PartyEvent.Succeeded(GASUNIE))
                    .by(Role.PARTNER, GASUNIE)
                    .when(RENAME)
                    .happened(new ItemEvent.Renamed("Waterstofnetwerk"));
            succeededByKgg()
                    .knowing(KGG.value(), "2026-02-23", registered(), new PartyEvent.Succeeded(GASUNIE))
                    .by(Role.PARTNER, KGG)
                    .when(RENAME)
                    .refused("not-authorised");
        }

        private Scene<ItemAggregate> succeededByKgg() {
            return item().knowing(GASUNIE.value(), "2024-07-02", registered(), new PartyEvent.Succeeded(KGG))
                    .knowing(KGG.value(), "2024-07-02", registered());
        }

        @Test
        void auditorsAndReadersChangeNothing() {
            item().by(Role.AUDITOR, GASUNIE).when(RENAME).refused("not-authorised");
            item().by(Role.READER, GASUNIE).when(RENAME).refused("not-authorised");
        }

        @Test
        void aPartnerActsForNobodyElse() {
            item().by(Role.PARTNER, GASUNIE).onBehalfOf(TENNET).when(RENAME).refused("on-behalf-not-allowed");
        }

        @Test
        void theSecretariatActsForARegisteredParty() {
            item().onBehalfOf(TENNET).when(RENAME).happened(new ItemEvent.Renamed("Waterstofnetwerk"));
        }

        @Test
        void nobodyActsForAPartyThatIsNotRegistered() {
            item().onBehalfOf(new PartyId(Uuid5.of("nobody"))).when(RENAME).refused("reference-unknown");
        }

        private PartyEvent registered() {
            return new PartyEvent.Registered("Gasunie", PartyKind.GAS_INFRASTRUCTURE, null, null, null);
        }
    }

    @Test
    void theTableOfAuthorityNamesEveryCommandAndNoOther() {
        Set<String> commands = new TreeSet<>();
        name(commands, Subject.PARTY, PartyCommand.class);
        name(commands, Subject.ITEM, ItemCommand.class);
        name(commands, Subject.DEPENDENCY, DependencyCommand.class);
        name(commands, Subject.FIGURE, FigureCommand.class);
        name(commands, Subject.CABINET, CabinetCommand.class);
        name(commands, Subject.VERSION, VersionCommand.class);
        name(commands, Subject.DOCUMENT, DocumentCommand.class);
        name(commands, Subject.CONSENT, ConsentCommand.class);
        name(commands, Subject.INSTALLATION, InstallationCommand.class);

        assertThat(Authority.table().keySet()).containsExactlyElementsOf(commands);
    }

    @Test
    void everyRowOfTheTableIsObeyedForEveryRoleAndRelation() {
        Authority.table().forEach((command, partners) -> {
            for (Relation relation : Relation.values()) {
                assertThat(Authority.allows(command, Role.SECRETARIAT, relation))
                        .isTrue();
                assertThat(Authority.allows(command, Role.PARTNER, relation)).isEqualTo(partners.contains(relation));
                boolean takesAway = Set.of("installation/record-export", "installation/record-broken-export")
                        .contains(command);
                assertThat(Authority.allows(command, Role.AUDITOR, relation)).isEqualTo(takesAway);
                assertThat(Authority.allows(command, Role.READER, relation)).isEqualTo(takesAway);
                assertThat(!command.startsWith("installation/") && Authority.allows(command, Role.OPERATOR, relation))
                        .isFalse();
            }
        });
        assertThat(Authority.allows("item/forget", Role.SECRETARIAT, Relation.OWNER))
                .isFalse();
    }

    private static void name(Set<String> commands, Subject subject, Class<? extends SubjectCommand> commandsOf) {
        Class<?>[] records = commandsOf.getPermittedSubclasses();
        assertThat(records).isNotNull();
        Stream.of(records).map(record -> record.getAnnotation(Action.class)).forEach(action -> {
            assertThat(action).isNotNull();
            commands.add(subject.word() + '/' + action.value());
        });
    }

    @Test
    void correctingTakesBackWhatWasSaidFromThereOn() {
        item().given("2023", new ItemEvent.Described("verkeerd"))
                .because("verkeerd agendapunt")
                .when(new ItemCommand.Correct(ID, 3))
                .happened(new ItemEvent.Corrected(3));
    }

    @Test
    void aCorrectionNeedsAReasonAndSomethingToCorrect() {
        item().when(new ItemCommand.Correct(ID, 2)).refused("correction-needs-reason");
        item().because("fout").when(new ItemCommand.Correct(ID, 0)).refused("correction-unknown");
        item().because("fout").when(new ItemCommand.Correct(ID, 9)).refused("correction-unknown");
        item().given("2023", new ItemEvent.Corrected(2))
                .because("fout")
                .when(new ItemCommand.Correct(ID, 2))
                .refused("correction-done");
        item().given("2023", new ItemEvent.Corrected(2))
                .because("fout")
                .when(new ItemCommand.Correct(ID, 3))
                .refused("correction-unknown");
    }

    @Test
    void whatIsNotRegisteredCannotBeChanged() {
        Scene.of(ItemAggregate.class, Subject.ITEM, ID.value()).when(RENAME).refused("not-registered");
        assertThat(Item.NONE.exists()).isFalse();
    }
}
