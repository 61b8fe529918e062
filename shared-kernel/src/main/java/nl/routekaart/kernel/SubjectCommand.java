package nl.routekaart.kernel;

import java.util.UUID;

/** What somebody asks of one subject. */
public interface SubjectCommand {

    /** The subject that decides. */
    UUID subjectId();
}
