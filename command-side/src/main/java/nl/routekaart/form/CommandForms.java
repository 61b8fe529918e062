package nl.routekaart.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routekaart.cabinet.CabinetCommand;
import nl.routekaart.consent.ConsentCommand;
import nl.routekaart.dependency.DependencyCommand;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.kernel.Action;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.party.PartyCommand;
import nl.routekaart.version.VersionCommand;

/**
 * Every form there is, read off the sealed command interfaces: API, its description and imports cannot differ. What only
 * the server itself gives has none.
 */
public final class CommandForms {

    private static final List<CommandForm> ALL = Stream.of(
                    forms(Subject.PARTY, PartyCommand.class),
                    forms(Subject.ITEM, ItemCommand.class),
                    forms(Subject.DEPENDENCY, DependencyCommand.class),
                    forms(Subject.FIGURE, FigureCommand.class),
                    forms(Subject.CABINET, CabinetCommand.class),
                    forms(Subject.VERSION, VersionCommand.class),
                    forms(Subject.DOCUMENT, DocumentCommand.class),
                    forms(Subject.CONSENT, ConsentCommand.class),
                    forms(Subject.INSTALLATION, InstallationCommand.class))
            .flatMap(List::stream)
            .toList();

    private CommandForms() {}

    /** Every form, by subject, in the order in which the commands are declared. */
    public static List<CommandForm> all() {
        return ALL;
    }

    /** The form of an action on a subject, as an imported row names it. */
    public static Optional<CommandForm> of(Subject subject, String action) {
        return ALL.stream()
                .filter(form -> form.subject() == subject && form.action().equals(action))
                .findFirst();
    }

    /** The form of what only the server itself gives; it fills in part of it, and nobody can post it as it is. */
    public static CommandForm byServer(Subject subject, Class<? extends Record> command) {
        return form(subject, command);
    }

    /** The form that creates a subject. */
    public static CommandForm creating(Subject subject) {
        return ALL.stream()
                .filter(form -> form.subject() == subject && form.creates())
                .findFirst()
                .orElseThrow();
    }

    /** The form that is posted to this resource under a subject. */
    public static Optional<CommandForm> at(Subject subject, String resource) {
        return ALL.stream()
                .filter(form -> form.subject() == subject
                        && !form.creates()
                        && form.resource().equals(resource))
                .findFirst();
    }

    /** The collection that holds all subjects of a sort, as the API names it ({@code items}). */
    public static String collection(Subject subject) {
        return switch (subject) {
            case PARTY -> "parties";
            case ITEM -> "items";
            case DEPENDENCY -> "dependencies";
            case FIGURE -> "figures";
            case CABINET -> "cabinets";
            case VERSION -> "versions";
            case DOCUMENT -> "documents";
            case CONSENT -> "consents";
            case INSTALLATION -> "installations";
        };
    }

    /** The subject whose collection this is. */
    public static Optional<Subject> subject(String collection) {
        return Arrays.stream(Subject.values())
                .filter(subject -> collection(subject).equals(collection))
                .findFirst();
    }

    private static List<CommandForm> forms(Subject subject, Class<? extends SubjectCommand> commands) {
        return Arrays.stream(commands.getPermittedSubclasses())
                .filter(type -> !action(type).byServer())
                .map(type -> form(subject, type.asSubclass(Record.class)))
                .toList();
    }

    private static CommandForm form(Subject subject, Class<? extends Record> type) {
        Action action = action(type);
        return new CommandForm(subject, action.value(), action.resource(), type, FormFields.of(type));
    }

    private static Action action(Class<?> type) {
        Action action = type.getAnnotation(Action.class);
        if (action == null) {
            throw new IllegalStateException(type.getName() + " does not say how it is asked for");
        }
        return action;
    }
}
