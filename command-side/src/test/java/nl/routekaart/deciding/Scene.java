package nl.routekaart.deciding;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.routekaart.authority.Actor;
import nl.routekaart.authority.Role;
import nl.routekaart.fold.Folds;
import nl.routekaart.fold.Stamps;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.kernel.Uuid5;
import nl.routekaart.message.DomainEvent;
import nl.routekaart.message.MetaKey;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.statement.Statements;
import nl.routekaart.submission.Submission;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Given / when / then in the domain's words: what had happened, who asks what on which grounds, and what comes of it.
 * The day of recording is 1 November 2026 unless something else is said.
 */
public final class Scene<A> {

    public static final PartyId TENNET = new PartyId(Uuid5.of("scene", "tennet"));
    public static final PartyId GASUNIE = new PartyId(Uuid5.of("scene", "gasunie"));
    public static final PartyId EZK = new PartyId(Uuid5.of("scene", "ezk"));

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final AggregateTestFixture<A> fixture;
    private final Subject subject;
    private final UUID id;
    private final Map<UUID, Others.Known> others = new HashMap<>();
    private final Map<Subject, List<UUID>> ids = new EnumMap<>(Subject.class);
    private final List<Object> given = new ArrayList<>();
    private Actor actor = new Actor("secretariaat", Role.SECRETARIAT, EZK);
    private Grounds grounds = Grounds.NONE;
    private @Nullable Long expectedVersion;
    private String key = "the-key";
    private String digest = "the-digest";

    private Scene(Class<A> aggregate, Subject subject, UUID id) {
        this.fixture = new AggregateTestFixture<>(aggregate);
        this.subject = subject;
        this.id = id;
        for (PartyId party : List.of(TENNET, GASUNIE, EZK)) {
            others.put(party.value(), new Others.Known(Statements.NONE, 0));
        }
        fixture.registerInjectableResource(new Deciding(Clock.fixed(NOW, ZoneOffset.UTC), new Everything()));
        fixture.registerCommandTargetResolver(command -> new VersionedAggregateIdentifier(
                ((SubjectCommand) command.getPayload()).subjectId().toString(), null));
        fixture.givenCurrentTime(NOW);
    }

    public static <A> Scene<A> of(Class<A> aggregate, Subject subject, UUID id) {
        return new Scene<>(aggregate, subject, id);
    }

    /** An event that had happened, effective on an EDTF date; who looks its subject up finds it too. */
    public Scene<A> given(String effectiveOn, DomainEvent event) {
        return given(Map.of(MetaKey.EFFECTIVE_ON, effectiveOn), event);
    }

    public Scene<A> given(Map<String, String> metadata, DomainEvent event) {
        int number = given.size();
        given.add(
                new GenericDomainEventMessage<>(subject.word(), id.toString(), number, event, MetaData.from(metadata)));
        Statements said = others.getOrDefault(id, Others.Known.NOTHING).statements();
        others.put(id, new Others.Known(Folds.evolve(said, event, Stamps.of(number, 0, NOW, metadata)), number));
        return this;
    }

    /** Another subject, as its events made it; nobody knows when. */
    public Scene<A> knowing(UUID other, DomainEvent... events) {
        return knowing(other, "XXXX", events);
    }

    /** Another subject, as its events made it on an EDTF date. */
    public Scene<A> knowing(UUID other, String effectiveOn, DomainEvent... events) {
        Statements said = Statements.NONE;
        for (int i = 0; i < events.length; i++) {
            said = Folds.evolve(said, events[i], Stamps.of(i, 0, NOW, Map.of(MetaKey.EFFECTIVE_ON, effectiveOn)));
        }
        others.put(other, new Others.Known(said, Math.max(0, events.length - 1)));
        return this;
    }

    /** Another subject of a sort, among all that there are, as its dated events made it. */
    public Scene<A> knowing(Subject sort, UUID other, Map<String, ? extends DomainEvent> dated) {
        Statements said = Statements.NONE;
        int number = 0;
        for (Map.Entry<String, ? extends DomainEvent> event : new TreeMap<>(dated).entrySet()) {
            said = Folds.evolve(
                    said, event.getValue(), Stamps.of(number++, 0, NOW, Map.of(MetaKey.EFFECTIVE_ON, event.getKey())));
        }
        return knowing(sort, other, said);
    }

    /** Another subject of a sort, as everything that was said of it. */
    public Scene<A> knowing(Subject sort, UUID other, Statements said) {
        others.put(other, new Others.Known(said, 0));
        ids.computeIfAbsent(sort, any -> new ArrayList<>()).add(other);
        return this;
    }

    private final class Everything implements Others {

        @Override
        public Others.Known of(Subject otherSubject, UUID other) {
            return others.getOrDefault(other, Others.Known.NOTHING);
        }

        @Override
        public List<UUID> ids(Subject sort) {
            return List.copyOf(ids.getOrDefault(sort, List.of()));
        }
    }

    public Scene<A> by(Role role, PartyId party) {
        actor = new Actor("account-of-" + role.word(), role, party);
        return this;
    }

    /** By a partner's account of this name. */
    public Scene<A> by(String account, PartyId party) {
        actor = new Actor(account, Role.PARTNER, party);
        return this;
    }

    public Scene<A> on(String effectiveOn) {
        return beside(EdtfDate.parse(effectiveOn), grounds.reason(), grounds.source(), grounds.onBehalfOf());
    }

    public Scene<A> because(String reason) {
        return beside(grounds.effectiveOn(), reason, grounds.source(), grounds.onBehalfOf());
    }

    public Scene<A> accordingTo(String source) {
        return beside(grounds.effectiveOn(), grounds.reason(), source, grounds.onBehalfOf());
    }

    public Scene<A> onBehalfOf(PartyId party) {
        return beside(grounds.effectiveOn(), grounds.reason(), grounds.source(), party);
    }

    public Scene<A> inOffice(String office) {
        return choosing(office, grounds.byMandate());
    }

    public Scene<A> byMandate(String mandate) {
        return choosing(grounds.inOffice(), mandate);
    }

    private Scene<A> beside(
            @Nullable EdtfDate effectiveOn,
            @Nullable String reason,
            @Nullable String source,
            @Nullable PartyId onBehalfOf) {
        grounds = new Grounds(
                effectiveOn, reason, source, grounds.certainty(), onBehalfOf, grounds.inOffice(), grounds.byMandate());
        return this;
    }

    private Scene<A> choosing(@Nullable String inOffice, @Nullable String byMandate) {
        grounds = new Grounds(
                grounds.effectiveOn(),
                grounds.reason(),
                grounds.source(),
                grounds.certainty(),
                grounds.onBehalfOf(),
                inOffice,
                byMandate);
        return this;
    }

    public Scene<A> expectingVersion(long version) {
        expectedVersion = version;
        return this;
    }

    public Scene<A> withKey(String idempotencyKey, String requestDigest) {
        key = idempotencyKey;
        digest = requestDigest;
        return this;
    }

    /** The metadata that an event of this scene's command would have: for a command that was recorded before. */
    public Map<String, String> recordedBefore() {
        return Envelope.of(submission(null)).metadata();
    }

    public Then when(SubjectCommand command) {
        var executor = given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(given);
        return new Then(executor.when(new GenericCommandMessage<>(
                new GenericMessage<>(command, Envelope.of(submission(command)).metadata()), subject.word())));
    }

    private Submission submission(@Nullable SubjectCommand command) {
        return new Submission(
                Optional.ofNullable(command).orElseGet(() -> () -> id), grounds, actor, key, digest, expectedVersion);
    }

    /** What came of it. */
    public final class Then {

        private final ResultValidator<A> result;

        private Then(ResultValidator<A> result) {
            this.result = result;
        }

        public Then happened(DomainEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** One event happened, and this holds of it. */
        public Then happenedOne(Consumer<Object> holds) {
            return happenedOne(
                    event -> {
                        holds.accept(event.getPayload());
                        return true;
                    },
                    "one event");
        }

        private Then happenedOne(Predicate<EventMessage<?>> holds, String what) {
            result.expectSuccessfulHandlerExecution()
                    .expectEventsMatching(new TypeSafeMatcher<List<? super EventMessage<?>>>() {
                        @Override
                        protected boolean matchesSafely(List<? super EventMessage<?>> events) {
                            return events.size() == 1
                                    && events.getFirst() instanceof EventMessage<?> event
                                    && holds.test(event);
                        }

                        @Override
                        public void describeTo(Description description) {
                            description.appendText(what);
                        }
                    });
            return this;
        }

        /** The metadata of the one event that happened has this word under this key; none where the word is null. */
        public Then saying(String key, @Nullable String word) {
            return happenedOne(event -> Objects.equals(event.getMetaData().get(key), word), key + " = " + word);
        }

        public Then accepted() {
            result.expectSuccessfulHandlerExecution();
            return this;
        }

        public Then nothingHappened() {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
            return this;
        }

        public Then answered(Object answer) {
            result.expectResultMessagePayload(answer);
            return this;
        }

        public void refused(String rule) {
            refused(refusal -> refusal.rule().id().equals(rule), rule);
        }

        /** Refused, saying this in its message. */
        public void refused(String rule, String name, String said) {
            refused(
                    refusal -> refusal.rule().id().equals(rule)
                            && said.equals(refusal.args().get(name)),
                    rule + " with " + name + " = " + said);
        }

        private void refused(Predicate<Refusal> holds, String what) {
            result.expectNoEvents().expectException(new TypeSafeMatcher<Throwable>() {
                @Override
                protected boolean matchesSafely(Throwable thrown) {
                    return thrown instanceof RefusedException refused && holds.test(refused.refusal());
                }

                @Override
                public void describeTo(Description description) {
                    description.appendText("a refusal under the rule " + what);
                }
            });
        }
    }
}
