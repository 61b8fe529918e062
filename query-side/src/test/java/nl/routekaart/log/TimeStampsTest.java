package nl.routekaart.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import nl.routekaart.canonical.Sha256;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeStampsTest {

    private final LogHouse house = new LogHouse();
    private final TimeStampTables stamps = new TimeStampTables(house.jdbc);

    @BeforeEach
    void publish() {
        house.record(3);
        house.follow();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void anAuthoritySaysWhenACheckpointWasThere() throws Exception {
        try (Authority authority = new Authority(answer -> answer)) {
            timeStamps(authority.address(), 0).published(house.newest());

            Stamped stamped = stamps.newest().orElseThrow();
            assertThat(stamped.size()).isEqualTo(3);
            assertThat(stamped.at()).isEqualTo(Authority.TIME);
            TimeStampToken token = new TimeStampResponse(stamped.answer()).getTimeStampToken();
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(authority.certificate));
            assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                    .isEqualTo(Sha256.of(stamped.note().toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(house.queries().timeStamps(10)).hasSize(1);
        }
    }

    @Test
    void itAsksAgainWhenTheTimeHasCome() throws Exception {
        try (Authority authority = new Authority(answer -> answer)) {
            timeStamps(authority.address(), 0).published(house.newest());
            house.record(1);
            house.follow();
            timeStamps(authority.address(), 3_600).published(house.newest());
            assertThat(stamps.newest().orElseThrow().size()).isEqualTo(3);
            timeStamps(authority.address(), 0, 10).published(house.newest());
            assertThat(stamps.newest().orElseThrow().size()).isEqualTo(4);
        }
    }

    @Test
    void anAnswerThatIsNotToTheQuestionIsNotKept() throws Exception {
        byte[][] first = {null};
        try (Authority stale = new Authority(answer -> {
            first[0] = first[0] == null ? answer : first[0];
            return first[0];
        })) {
            timeStamps(stale.address(), 0).published(house.newest());
            house.record(1);
            house.follow();
            timeStamps(stale.address(), 0, 10).published(house.newest());
            assertThat(stamps.newest(10)).extracting(Stamped::size).containsExactly(3L);
        }
    }

    @Test
    void anAuthorityThatFailsHurtsNobody() throws Exception {
        for (byte[] nonsense : List.of(new byte[0], new byte[] {1, 2, 3})) {
            try (Authority broken = new Authority(answer -> nonsense)) {
                timeStamps(broken.address(), 0).published(house.newest());
            }
        }
        timeStamps(URI.create("http://127.0.0.1:1/nobody"), 0).published(house.newest());
        assertThat(stamps.newest()).isEmpty();
    }

    private TimeStamps timeStamps(URI authority, int everySeconds) {
        return timeStamps(authority, everySeconds, 2);
    }

    private TimeStamps timeStamps(URI authority, int everySeconds, int secondsLater) {
        Clock clock = Clock.fixed(LogHouse.NOW.plusSeconds(secondsLater), ZoneOffset.UTC);
        return new TimeStamps(authority, Duration.ofSeconds(everySeconds), house.tables, stamps, clock);
    }
}
