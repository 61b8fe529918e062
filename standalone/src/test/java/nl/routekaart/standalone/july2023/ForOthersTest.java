package nl.routekaart.standalone.july2023;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routekaart.standalone.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Letters that are sent on behalf of others too, and accounts that can act for a party in more than one way. */
class ForOthersTest {

    @RegisterExtension
    static final OpenedProduct PRODUCT = new OpenedProduct();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Programme programme = Programme.begun(PRODUCT.reader());
    private final Roadmap roadmap = Roadmap.drafted(programme, NUMBER.incrementAndGet() + ".0");
    private final Letter letter = Letter.with(roadmap, programme);

    private Letter sealed() {
        letter.text().says("routekaart", 1, "Met deze brief bied ik u, mede namens I&W, de Routekaart aan.");
        letter.text().isSealed();
        return letter;
    }

    private Body coSignatory() {
        return Body.of("signOff", "co-signatory-ienw")
                .and("needed", true)
                .and("by", "ministry")
                .and("party", programme.id(Who.IENW))
                .and("nature", "consent")
                .because("mede namens")
                .accordingTo("conceptbrief");
    }

    private String routeChanges() {
        return "/api/v1/documents/" + letter.id() + "/route-changes";
    }

    @Test
    void aLetterWaitsForTheConsentOfWhoItIsAlsoSentOnBehalfOf() {
        sealed();
        letter.text().did(Who.SECRETARIAT, "route-changes", coSignatory());
        Consent.asked(programme, Who.FEZ, "check", letter, "2023-07-11").isGiven("2023-07-11");
        Consent.asked(programme, Who.MCKE, "consent", letter, "2023-07-11")
                .isGivenAsCanBeReadIn("besluitenlijst", "2023-07-12");

        assertThat(letter.signing(Who.MINISTER, Body.empty())
                        .problem(409, "conditions-open")
                        .text("/detail"))
                .contains("co-signatory-ienw", "niet gevraagd");
        Consent asked = Consent.asked(programme, Who.IENW, "consent", letter, "2023-07-11");
        asked.tries(Who.EZK, "givings", Body.empty()).problem(403, "not-authorised");
        asked.isGiven("2023-07-12");
        letter.signing(Who.MINISTER, Body.empty()).expect(200);

        assertThat(entry(letter.id(), "document.route-adapted")
                        .at("/sentence/nl")
                        .asString())
                .contains("mede namens")
                .contains("I&W");
        letter.text()
                .tries(
                        Who.SECRETARIAT,
                        "route-changes",
                        Body.of("signOff", "co-signatory-ienw")
                                .and("needed", false)
                                .because("toch niet"))
                .problem(409, "document-done-before");
    }

    @Test
    void whoIsNotTheSecretariatChangesNoRoute() {
        letter.text().tries(Who.EZK, "route-changes", coSignatory()).problem(403, "not-authorised");
        letter.text().tries(Who.IENW, "route-changes", coSignatory()).problem(403, "not-authorised");
    }

    @Test
    void ofTwoWritersOneChangesTheRouteAndARepeatChangesNothing() throws Exception {
        Api secretariat = PRODUCT.reader().as(Who.SECRETARIAT.account);
        String body = coSignatory().json();
        String present = letter.read().get("version").asString();
        Api one = secretariat.with("If-Match", "\"" + present + "\"");

        List<Api.Answer> raced = together(() -> one.post(routeChanges(), body), () -> one.post(routeChanges(), body));
        assertThat(raced.stream().map(Api.Answer::status)).containsExactlyInAnyOrder(200, 412);

        Api keyed = secretariat.with("Idempotency-Key", "mede-namens-" + letter.id());
        List<Api.Answer> repeated = together(
                () -> keyed.post(routeChanges(), body),
                () -> keyed.post(routeChanges(), body),
                () -> keyed.post(routeChanges(), body));
        assertThat(repeated.stream()
                        .map(answer -> answer.expect(200).text("/position"))
                        .distinct())
                .hasSize(1);
    }

    private static List<Api.Answer> together(List<Callable<Api.Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Api.Answer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Api.Answer> done = new ArrayList<>();
            for (Future<Api.Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }

    @SafeVarargs
    private static List<Api.Answer> together(Callable<Api.Answer>... calls) throws Exception {
        return together(List.of(calls));
    }

    @Test
    void anAccountWithTwoOfficesAndAMandateSaysInWhichItActs() {
        String gasunie = "/api/v1/parties/" + programme.id(Who.GASUNIE);
        for (String office : List.of("directeur", "voorzitter")) {
            programme.did(Who.GASUNIE, gasunie + "/offices", Body.of("office", office));
            programme.did(
                    Who.GASUNIE,
                    gasunie + "/office-holders",
                    Body.of("office", office).and("name", "A. Jansen").and("account", Who.TENNET.account));
        }
        programme.did(
                Who.GASUNIE,
                gasunie + "/mandates",
                Body.of("mandate", "volmacht-1").and("basis", "volmacht").and("account", Who.TENNET.account));

        assertThat(registers(Body.empty()).problem(409, "capacity-unclear").text("/detail"))
                .contains("inOffice=directeur, inOffice=voorzitter, byMandate=volmacht-1");
        registers(Body.of("inOffice", "minister")).problem(403, "capacity-not-held");
        registers(Body.of("inOffice", "voorzitter").on("2022-01-01")).problem(403, "on-behalf-not-allowed");

        JsonNode inOffice =
                entry(registers(Body.of("inOffice", "voorzitter")).expect(201).text("/id"), "item.registered");
        assertThat(inOffice.path("office").asString()).isEqualTo("voorzitter");
        assertThat(inOffice.at("/sentence/nl").asString()).contains("in het ambt “voorzitter”");

        JsonNode byMandate =
                entry(registers(Body.of("byMandate", "volmacht-1")).expect(201).text("/id"), "item.registered");
        assertThat(byMandate.path("mandate").asString()).isEqualTo(programme.id(Who.GASUNIE) + "/volmacht-1");
        assertThat(byMandate.at("/sentence/nl").asString()).contains("krachtens “volmacht-1”");
    }

    private Api.Answer registers(Body how) {
        Body item = how.and("kind", "milestone")
                .and("title", "Leiding")
                .and("owner", programme.id(Who.GASUNIE))
                .and("onBehalfOf", programme.id(Who.GASUNIE));
        return programme.tries(Who.TENNET, "/api/v1/items", item);
    }

    private JsonNode entry(String subject, String name) {
        return programme
                .reads("/api/v1/audit-entries?subjectId=" + subject + "&name=" + name)
                .at("/items/0");
    }
}
