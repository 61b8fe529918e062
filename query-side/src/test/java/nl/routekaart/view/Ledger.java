package nl.routekaart.view;

import java.util.List;
import java.util.UUID;
import nl.routekaart.item.ItemEvent;

/** A view for tests: it lists titles, and fails as it is told to. */
final class Ledger implements View {

    private final int revision;

    /** The title at which it fails as an event of its own might; none when empty. */
    volatile String stumblesOver = "";

    /** Fails as if the database had gone. */
    volatile boolean cutOff;

    /** What runs after the rows are written, inside the same transaction. */
    volatile Runnable afterRows = () -> {};

    Ledger(int revision) {
        this.revision = revision;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public String tables() {
        return "create table line (position bigint not null, subject_id uuid not null, title text not null);";
    }

    @Override
    public List<String> indexes() {
        return List.of("alter table line add primary key (position)");
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        for (ViewEvent event : page) {
            String title = event.event() instanceof ItemEvent.Renamed renamed ? renamed.title() : "";
            if (cutOff) {
                tables.query("select pg_terminate_backend(pg_backend_pid())", row -> {});
            }
            tables.update(
                    "insert into {view}.line (position, subject_id, title) values (?, ?, ?)",
                    event.position(),
                    event.subjectId(),
                    title + (revision == 1 ? "" : " (" + revision + ")"));
            if (title.equals(stumblesOver) && !title.isEmpty()) {
                tables.query("select 1 / 0", row -> {});
            }
        }
        afterRows.run();
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        tables.update("delete from {view}.line where subject_id = ?", subjectId);
        apply(events, Subjects.NOT_REMEMBERED, tables);
    }
}
