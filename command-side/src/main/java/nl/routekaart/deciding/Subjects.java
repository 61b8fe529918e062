package nl.routekaart.deciding;

import nl.routekaart.cabinet.CabinetCommand;
import nl.routekaart.consent.ConsentCommand;
import nl.routekaart.dependency.DependencyCommand;
import nl.routekaart.document.DocumentCommand;
import nl.routekaart.figure.FigureCommand;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.item.ItemCommand;
import nl.routekaart.kernel.Subject;
import nl.routekaart.kernel.SubjectCommand;
import nl.routekaart.party.PartyCommand;
import nl.routekaart.version.VersionCommand;

/** Which subject takes a command. */
public final class Subjects {

    private Subjects() {}

    /** @throws IllegalArgumentException if none does */
    public static Subject of(SubjectCommand command) {
        return switch (command) {
            case PartyCommand c -> Subject.PARTY;
            case ItemCommand c -> Subject.ITEM;
            case DependencyCommand c -> Subject.DEPENDENCY;
            case FigureCommand c -> Subject.FIGURE;
            case CabinetCommand c -> Subject.CABINET;
            case VersionCommand c -> Subject.VERSION;
            case DocumentCommand c -> Subject.DOCUMENT;
            case ConsentCommand c -> Subject.CONSENT;
            case InstallationCommand c -> Subject.INSTALLATION;
            default -> throw new IllegalArgumentException("No subject takes " + command.getClass());
        };
    }
}
