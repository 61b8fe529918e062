package nl.routekaart.read;

import nl.routekaart.authority.Actor;
import nl.routekaart.installation.Export;
import nl.routekaart.installation.InstallationCommand;
import nl.routekaart.installation.InstallationRecords;
import nl.routekaart.kernel.Grounds;
import nl.routekaart.kernel.InstallationId;
import nl.routekaart.rule.Category;
import nl.routekaart.rule.Refusal;
import nl.routekaart.rule.RefusedException;
import nl.routekaart.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has recorded who takes an export, before its first line, and how far it came if it broke off. */
@Component
class ExportRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ExportRecords.class);
    private static final Rule NOT_HERE = new Rule("export-not-here", Category.BUSY);

    private final ObjectProvider<InstallationRecords> records;

    ExportRecords(ObjectProvider<InstallationRecords> records) {
        this.records = records;
    }

    /** @return the position from which on the trail tells of it */
    long begun(Export export, Actor actor) {
        InstallationRecords here = records.getIfAvailable();
        if (here == null) {
            throw new RefusedException(Refusal.of(NOT_HERE));
        }
        return here.tell(new InstallationCommand.RecordExport(InstallationId.THIS, export), Grounds.NONE, actor);
    }

    /**
     * That this fails must not hide why the export did: what is then missing in the trail stands in the journal of the process.
     *
     * @param export the position from which on the trail tells of it
     * @param sentUpTo the last position that was sent
     */
    void brokeOff(long export, long sentUpTo, Actor actor) {
        try {
            records.getObject()
                    .tell(
                            new InstallationCommand.RecordBrokenExport(InstallationId.THIS, export, sentUpTo),
                            Grounds.NONE,
                            actor);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The export of position {} broke off after position {}, which was not recorded",
                    export,
                    sentUpTo,
                    e);
        }
    }
}
