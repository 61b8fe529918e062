package nl.routekaart.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routekaart.kernel.ItemId;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.PlannedDate;
import nl.routekaart.kernel.PutBefore;
import nl.routekaart.kernel.Subject;
import nl.routekaart.statement.Assertion;
import nl.routekaart.statement.Field;
import nl.routekaart.statement.Nothing;
import nl.routekaart.statement.PointInTime;
import nl.routekaart.statement.Stamp;
import nl.routekaart.statement.Statements;

/**
 * An item, as everything that was said of it.
 *
 * @param statements what was said
 */
public record Item(Statements statements) {

    public static final Field<ItemKind> KIND = Field.of(Subject.ITEM, "kind", ItemKind.class);
    public static final Field<String> TITLE = Field.of(Subject.ITEM, "title", String.class);
    public static final Field<String> KEY = Field.of(Subject.ITEM, "key", String.class);
    public static final Field<String> DESCRIPTION = Field.of(Subject.ITEM, "description", String.class);
    public static final Field<String> MARK = Field.of(Subject.ITEM, "mark", String.class);
    public static final Field<PlannedDate> PLANNED = Field.of(Subject.ITEM, "planned", PlannedDate.class);
    public static final Field<DelayReason> DELAY_REASON = Field.of(Subject.ITEM, "delayReason", DelayReason.class);
    public static final Field<Progress> PROGRESS = Field.of(Subject.ITEM, "progress", Progress.class);
    public static final Field<Adoption> ADOPTION = Field.of(Subject.ITEM, "adoption", Adoption.class);
    public static final Field<Observation> OBSERVATION = Field.keyed(Subject.ITEM, "observation", Observation.class);
    public static final Field<PartyId> OWNER = Field.of(Subject.ITEM, "owner", PartyId.class);
    public static final Field<List<PartyId>> RESPONSIBLE = Field.listOf(Subject.ITEM, "responsible", PartyId.class);
    public static final Field<String> RESPONSIBLE_AS_STATED =
            Field.of(Subject.ITEM, "responsibleAsStated", String.class);
    public static final Field<List<Cluster>> CLUSTERS = Field.listOf(Subject.ITEM, "clusters", Cluster.class);
    public static final Field<List<ValueChain>> CHAINS = Field.listOf(Subject.ITEM, "chains", ValueChain.class);
    public static final Field<List<Carrier>> CARRIERS = Field.listOf(Subject.ITEM, "carriers", Carrier.class);
    public static final Field<List<Theme>> THEMES = Field.listOf(Subject.ITEM, "themes", Theme.class);
    public static final Field<Urgency> URGENCY = Field.of(Subject.ITEM, "urgency", Urgency.class);
    public static final Field<String> SCOPE = Field.of(Subject.ITEM, "scope", String.class);
    public static final Field<String> VALUE = Field.of(Subject.ITEM, "value", String.class);
    public static final Field<Option> OPTION = Field.keyed(Subject.ITEM, "option", Option.class);
    public static final Field<Reference> REFERENCE = Field.keyed(Subject.ITEM, "reference", Reference.class);
    public static final Field<Disclosure> DISCLOSURE = Field.keyed(Subject.ITEM, "disclosure", Disclosure.class);
    public static final Field<Position> POSITION = Field.keyed(Subject.ITEM, "position", Position.class);
    /** Under the number of the event, for it can be put before one body several times. */
    public static final Field<PutBefore> PUT_BEFORE = Field.keyed(Subject.ITEM, "putBefore", PutBefore.class);

    public static final Field<Wording> WORDING = Field.of(Subject.ITEM, "wording", Wording.class);
    public static final Field<RegisterEntry> SETTLED_IN_REGISTER =
            Field.of(Subject.ITEM, "settledInRegister", RegisterEntry.class);
    public static final Field<List<ItemId>> SPLIT_INTO = Field.listOf(Subject.ITEM, "splitInto", ItemId.class);
    public static final Field<ItemId> MERGED_INTO = Field.of(Subject.ITEM, "mergedInto", ItemId.class);
    public static final Field<ItemId> REPLACED_BY = Field.of(Subject.ITEM, "replacedBy", ItemId.class);

    /** The key of the disclosure of an item as a whole. */
    public static final String WHOLE = "item";

    /** Every field, so that statements can be read back by their type. */
    public static final List<Field<?>> FIELDS = List.of(
            KIND,
            TITLE,
            KEY,
            DESCRIPTION,
            MARK,
            PLANNED,
            DELAY_REASON,
            PROGRESS,
            ADOPTION,
            OBSERVATION,
            OWNER,
            RESPONSIBLE,
            RESPONSIBLE_AS_STATED,
            CLUSTERS,
            CHAINS,
            CARRIERS,
            THEMES,
            URGENCY,
            SCOPE,
            VALUE,
            OPTION,
            REFERENCE,
            DISCLOSURE,
            POSITION,
            PUT_BEFORE,
            WORDING,
            SETTLED_IN_REGISTER,
            SPLIT_INTO,
            MERGED_INTO,
            REPLACED_BY);

    /** An item of which nothing was said yet. */
    public static final Item NONE = new Item(Statements.NONE);

    /** The one fold of items: what this event adds to what was said. */
    public static Item evolve(Item item, ItemEvent event, Stamp stamp) {
        if (event instanceof ItemEvent.Corrected corrected) {
            return new Item(item.statements.withdraw(corrected.corrects(), stamp));
        }
        return new Item(item.statements.with(assertions(event, stamp), stamp));
    }

    private static List<Assertion> assertions(ItemEvent event, Stamp stamp) {
        return switch (event) {
            case ItemEvent.Registered e -> registered(e);
            case ItemEvent.Renamed e -> List.of(TITLE.is(e.title()));
            case ItemEvent.Described e -> List.of(DESCRIPTION.is(e.description()));
            case ItemEvent.Rescheduled e -> rescheduled(e);
            case ItemEvent.Progressed e -> List.of(PROGRESS.is(new Progress(e.to(), null, e.details())));
            case ItemEvent.Departed e -> List.of(PROGRESS.is(new Progress(e.to(), e.departure(), e.details())));
            case ItemEvent.AdoptionAdvanced e -> List.of(ADOPTION.is(e.to()));
            case ItemEvent.Observed e ->
                List.of(OBSERVATION.is(Long.toString(stamp.sequence()), new Observation(e.words(), e.from(), e.to())));
            case ItemEvent.Assigned e -> assigned(e);
            case ItemEvent.Placed e -> placed(e);
            case ItemEvent.UrgencyRated e -> List.of(URGENCY.is(e.urgency()));
            case ItemEvent.Rescoped e -> List.of(SCOPE.is(e.scope()));
            case ItemEvent.ValueStated e -> List.of(VALUE.is(e.value()));
            case ItemEvent.OptionOffered e ->
                List.of(OPTION.is(e.option(), new Option(OptionStatus.OPEN, e.description(), e.closesOn())));
            case ItemEvent.OptionChosen e ->
                List.of(OPTION.is(e.option(), new Option(OptionStatus.CHOSEN, e.description(), e.closesOn())));
            case ItemEvent.OptionClosed e ->
                List.of(OPTION.is(e.option(), new Option(OptionStatus.CLOSED, e.description(), e.closesOn())));
            case ItemEvent.Referred e -> List.of(REFERENCE.is(e.programme(), e.reference()));
            case ItemEvent.Disclosed e ->
                List.of(DISCLOSURE.is(Optional.ofNullable(e.field()).orElse(WHOLE), e.disclosure()));
            case ItemEvent.PositionTaken e -> List.of(POSITION.is(e.party().toString(), e.position()));
            case ItemEvent.PutBefore e -> List.of(PUT_BEFORE.is(Long.toString(stamp.sequence()), e.putBefore()));
            case ItemEvent.Worded e -> List.of(WORDING.is(e.wording()));
            case ItemEvent.SettledInRegister e -> List.of(SETTLED_IN_REGISTER.is(e.entry()));
            case ItemEvent.Split e -> List.of(ADOPTION.is(Adoption.SPLIT), SPLIT_INTO.is(e.into()));
            case ItemEvent.Merged e -> List.of(ADOPTION.is(Adoption.MERGED), MERGED_INTO.is(e.into()));
            case ItemEvent.Replaced e -> List.of(ADOPTION.is(Adoption.REPLACED), REPLACED_BY.is(e.by()));
            case ItemEvent.Withdrawn e -> List.of(ADOPTION.is(Adoption.WITHDRAWN));
            case ItemEvent.Reclassified e ->
                List.of(KIND.is(e.to()), PROGRESS.is(new Progress(e.progress(), null, Map.of())));
            case ItemEvent.Corrected e -> List.of();
        };
    }

    private static List<Assertion> registered(ItemEvent.Registered e) {
        List<Assertion> said = new ArrayList<>(List.of(KIND.is(e.kind()), TITLE.is(e.title())));
        Optional.ofNullable(e.key()).map(KEY::is).ifPresent(said::add);
        Optional.ofNullable(e.description()).map(DESCRIPTION::is).ifPresent(said::add);
        Optional.ofNullable(e.mark()).map(MARK::is).ifPresent(said::add);
        return said;
    }

    private static List<Assertion> rescheduled(ItemEvent.Rescheduled e) {
        List<Assertion> said = new ArrayList<>();
        said.add(Optional.ofNullable(e.to()).map(PLANNED::is).orElse(new Assertion(PLANNED.key(), Nothing.NOTHING)));
        Optional.ofNullable(e.delayReason()).map(DELAY_REASON::is).ifPresent(said::add);
        return said;
    }

    private static List<Assertion> assigned(ItemEvent.Assigned e) {
        return List.of(
                Optional.ofNullable(e.owner()).map(OWNER::is).orElse(new Assertion(OWNER.key(), Nothing.NOTHING)),
                RESPONSIBLE.is(e.responsible()),
                Optional.ofNullable(e.responsibleAsStated())
                        .map(RESPONSIBLE_AS_STATED::is)
                        .orElse(new Assertion(RESPONSIBLE_AS_STATED.key(), Nothing.NOTHING)));
    }

    private static List<Assertion> placed(ItemEvent.Placed e) {
        List<Assertion> said = new ArrayList<>();
        if (!e.clusters().isEmpty()) {
            said.add(CLUSTERS.is(e.clusters()));
        }
        if (!e.chains().isEmpty()) {
            said.add(CHAINS.is(e.chains()));
        }
        if (!e.carriers().isEmpty()) {
            said.add(CARRIERS.is(e.carriers()));
        }
        if (!e.themes().isEmpty()) {
            said.add(THEMES.is(e.themes()));
        }
        return said;
    }

    public boolean exists() {
        return !statements.isEmpty();
    }

    public Optional<ItemKind> kind() {
        return statements.value(KIND);
    }

    /** How it stood at a point: what a back-dated change is decided on. */
    public Optional<Progress> progress(PointInTime point) {
        return statements.value(PROGRESS, point);
    }

    /** The kind it was of at a point. */
    public Optional<ItemKind> kind(PointInTime point) {
        return statements.value(KIND, point);
    }

    public Optional<PlannedDate> planned(PointInTime point) {
        return statements.value(PLANNED, point);
    }

    public Optional<Adoption> adoption() {
        return statements.value(ADOPTION);
    }

    public Optional<PartyId> owner() {
        return statements.value(OWNER);
    }

    public List<PartyId> responsible() {
        return statements.value(RESPONSIBLE).orElse(List.of());
    }

    public Optional<Option> option(String name) {
        return statements.value(OPTION, name, PointInTime.NOW);
    }
}
