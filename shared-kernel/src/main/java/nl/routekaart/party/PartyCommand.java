package nl.routekaart.party;

import java.util.UUID;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.PartyId;
import nl.routekaart.kernel.SubjectCommand;
import org.jspecify.annotations.Nullable;

/** What can be asked of a party's entry in the register. */
public sealed interface PartyCommand extends SubjectCommand {

    PartyId id();

    @Override
    default UUID subjectId() {
        return id().value();
    }

    /**
     * Enters a party in the register.
     *
     * @param key a short name that people, files and accounts use for it
     * @param kindAsStated the words of the source for its kind
     */
    @Action("register")
    record Register(
            PartyId id,
            String name,
            PartyKind kind,
            @Nullable String key,
            @Nullable String kindAsStated,
            @Nullable String role,
            @Nullable EdtfDate from,
            @Nullable EdtfDate until)
            implements PartyCommand {}

    @Action(value = "rename", resource = "renamings")
    record Rename(PartyId id, String name) implements PartyCommand {}

    @Action(value = "describe", resource = "descriptions")
    record Describe(PartyId id, String role) implements PartyCommand {}

    /** Says from when and until when a party exists; periods may be several, each under its own beginning. */
    @Action(value = "limit", resource = "periods")
    record Limit(
            PartyId id, @Nullable EdtfDate from, @Nullable EdtfDate until) implements PartyCommand {}

    /** Says which party took over, and from when. */
    @Action(value = "succeed", resource = "successions")
    record Succeed(PartyId id, PartyId by) implements PartyCommand {}

    @Action(value = "name-also", resource = "aliases")
    record NameAlso(PartyId id, String alias) implements PartyCommand {}

    /** Says that a party sits in a body. */
    @Action(value = "join", resource = "memberships")
    record Join(PartyId id, PartyId body, @Nullable String office) implements PartyCommand {}

    @Action(value = "leave", resource = "membership-endings")
    record Leave(PartyId id, PartyId body) implements PartyCommand {}

    @Action(value = "correct", resource = "corrections")
    record Correct(PartyId id, long corrects) implements PartyCommand {}
}
