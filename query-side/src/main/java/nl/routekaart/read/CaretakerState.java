package nl.routekaart.read;

import java.util.List;
import java.util.Optional;
import nl.routekaart.answer.FieldView;
import nl.routekaart.answer.SubjectView;
import nl.routekaart.cabinet.Cabinet;
import nl.routekaart.cabinet.CaretakerChecks;
import nl.routekaart.cabinet.CaretakerChecks.Judged;
import nl.routekaart.cabinet.CaretakerChecks.Moment;
import nl.routekaart.history.HistoryQueries;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Subject;
import org.springframework.stereotype.Component;

/** Which judgements for a caretaker cabinet have to be given again, because its status changed since. */
@Component
final class CaretakerState {

    private static final String FIELD = "caretaker/";

    private final HistoryQueries history;

    CaretakerState(HistoryQueries history) {
        this.history = history;
    }

    /**
     * What is asked again of a version or document.
     *
     * @param sentField the field that says that it was sent
     * @param position up to where is looked
     */
    List<String> askedAgain(SubjectView view, String sentField, long position) {
        List<Judged> judged = view.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .map(field -> new Judged(field.getKey().substring(FIELD.length()), moment(field.getValue())))
                .toList();
        if (judged.isEmpty()) {
            return List.of();
        }
        List<Moment> changes = history.statementsOf(Subject.CABINET, Cabinet.STATUS.key(), position).values().stream()
                .flatMap(List::stream)
                .filter(statement -> statement.withdrawnBy() == null)
                .map(CaretakerState::moment)
                .toList();
        return CaretakerChecks.askedAgain(
                judged,
                changes,
                Optional.ofNullable(view.fields().get(sentField))
                        .map(CaretakerState::moment)
                        .orElse(null));
    }

    private static Moment moment(FieldView field) {
        return new Moment(EdtfDate.parse(field.effective()), field.position());
    }

    private static Moment moment(StatementView statement) {
        return new Moment(
                EdtfDate.parse(statement.effective()), statement.event().position());
    }
}
