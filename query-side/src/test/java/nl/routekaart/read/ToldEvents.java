package nl.routekaart.read;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.routekaart.authority.Actor;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationEvent;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.Subject;
import nl.routekaart.message.MetaKey;
import nl.routekaart.view.TestEvents;

/** Records what is told of the installation, as the deciding side would. */
final class ToldEvents implements InstallationRecords {

    private final TestEvents events;
    private final Map<String, Long> once = new ConcurrentHashMap<>();

    ToldEvents(TestEvents events) {
        this.events = events;
    }

    @Override
    public long tellOnce(String key, InstallationCommand command, Grounds grounds, Actor actor) {
        return once.computeIfAbsent(key, any -> tell(command, grounds, actor));
    }

    @Override
    public long tell(InstallationCommand command, Grounds grounds, Actor actor) {
        Map<String, String> metadata = new TreeMap<>(Map.of(
                MetaKey.ACTOR, actor.account(), MetaKey.PARTY, actor.party().toString()));
        if (grounds.reason() != null) {
            metadata.put(MetaKey.REASON, grounds.reason());
        }
        return events.append(Subject.INSTALLATION, command.subjectId(), event(command), metadata);
    }

    private static InstallationEvent event(InstallationCommand command) {
        return switch (command) {
            case InstallationCommand.RecordRebuild c -> new InstallationEvent.ViewRebuilt(c.view(), c.proof());
            case InstallationCommand.RecordComparison c -> new InstallationEvent.ViewCompared(c.view(), c.proof());
            case InstallationCommand.GiveUpSubject c -> new InstallationEvent.SubjectGivenUp(c.view(), c.subject());
            case InstallationCommand.RecordExport c -> new InstallationEvent.Exported(c.export());
            case InstallationCommand.RecordBrokenExport c ->
                new InstallationEvent.ExportBrokenOff(c.export(), c.sentUpTo());
            default -> throw new IllegalArgumentException("Nothing here tells of " + command);
        };
    }
}
