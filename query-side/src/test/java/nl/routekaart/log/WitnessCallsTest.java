package nl.routekaart.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routekaart.checkpoint.Checkpoint;
import nl.routekaart.checkpoint.SignedNote;
import nl.routekaart.current.CurrentQueries;
import nl.routekaart.current.CurrentView;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.Witness;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.merkle.Hash;
import nl.routekaart.publication.kept.PublicationTables;
import nl.routekaart.view.ViewHouse;
import nl.routekaart.view.Views;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WitnessCallsTest {

    private static final String NAME = "witness.example/vng";

    private final ViewHouse views = new ViewHouse();
    private final Views started = views.start(new CurrentView());
    private final LogHouse house =
            LogHouse.in(views.events, Objects.requireNonNull(views.jdbc.getDataSource()), views.owner);
    private final WitnessCalls calls = new WitnessCalls(house.witnesses(new CurrentQueries(views.jdbc)), house.tables);
    private final RealWitness witness;

    WitnessCallsTest() throws Exception {
        witness = new RealWitness(NAME);
    }

    @BeforeEach
    void register() {
        PublicationTables.make(views.owner);
        views.events.append(
                Subject.INSTALLATION,
                InstallationId.THIS.value(),
                new InstallationEvent.WitnessRegistered(
                        NAME, new Witness(witness.key.toString(), new PartyId(new UUID(4, 4)), witness.address())),
                Map.of());
        views.settle(started);
    }

    @AfterEach
    void close() {
        started.stop();
        witness.close();
        views.close();
    }

    @Test
    void aWitnessSignsEachCheckpointThatContinuesTheOneBefore() {
        for (int i = 0; i < 3; i++) {
            more();
            calls.published(house.newest());
            SignedNote published = house.queries().checkpoint().orElseThrow();
            assertThat(witness.key.seen(published)).isPresent();
            assertThat(house.witnessTables.seen(NAME).orElseThrow().size())
                    .isEqualTo(house.newest().size());
        }
        assertThat(witness.answers).containsExactly(200, 200, 200);
    }

    @Test
    void aWitnessThatKnowsMoreThanWeThinkIsShownTheProofFromThere() {
        more();
        calls.published(house.newest());
        house.owner.update("delete from log.sighting");
        more();
        calls.published(house.newest());
        assertThat(witness.answers).containsExactly(200, 409, 200);
    }

    @Test
    void aForkIsFoundByTheCheckpointThatTheWitnessHolds() {
        more();
        calls.published(house.newest());
        SignedNote forked = house.signer.sign(2, Hash.EMPTY);
        witness.held = forked;
        more();
        calls.published(house.newest());
        assertThat(house.witnessTables.forks()).containsExactly(NAME);

        SignedNote ahead = house.signer.sign(house.events.head() + 5, Hash.EMPTY);
        witness.held = ahead;
        calls.published(house.newest());
        assertThat(house.jdbc.queryForObject("select count(*) from log.fork", Long.class))
                .isEqualTo(2);
    }

    @Test
    void aWitnessThatIsNotThereHurtsNobody() {
        witness.close();
        more();
        calls.published(house.newest());
        assertThat(house.queries().checkpoint()).isPresent();
    }

    @Test
    void aWitnessThatAnswersWithoutEndIsNotReadToItsEnd() {
        witness.endless = true;
        more();
        calls.published(house.newest());
        assertThat(witness.sent).isLessThan(RealWitness.GIGABYTE / 10);
        assertThat(house.witnessTables.seen(NAME)).isEmpty();
    }

    private void more() {
        house.record(3);
        house.follow();
        assertThat(house.newest()).extracting(Checkpoint::size).isEqualTo(house.events.head());
    }
}
