package nl.routekaart.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routekaart.current.CurrentView;

/** The current view, which lets a test do something each time a subject is written in bulk. */
record Told(CurrentView view, Runnable onSubject) implements View {

    Told(Runnable onSubject) {
        this(new CurrentView(), onSubject);
    }

    @Override
    public String name() {
        return view.name();
    }

    @Override
    public int revision() {
        return view.revision();
    }

    @Override
    public String tables() {
        return view.tables();
    }

    @Override
    public List<String> indexes() {
        return view.indexes();
    }

    @Override
    public void apply(List<ViewEvent> page, Subjects subjects, Generation tables) {
        view.apply(page, subjects, tables);
    }

    @Override
    public void refold(UUID subjectId, List<ViewEvent> events, Generation tables) {
        view.refold(subjectId, events, tables);
    }

    @Override
    public Optional<BulkRows> bulk() {
        BulkRows rows = view.bulk().orElseThrow();
        return Optional.of(new BulkRows() {
            @Override
            public void event(Step step, Copy copy) {
                rows.event(step, copy);
            }

            @Override
            public void subject(Folded folded, Copy copy) {
                onSubject.run();
                rows.subject(folded, copy);
            }
        });
    }
}
