package nl.routekaart.standalone.audit;

import picocli.CommandLine.Command;

/** What an auditor can do from the command line. */
@Command(
        name = "audit",
        description = "Take the whole log away as a folder of files, and check such a folder without us.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditExport.class, AuditVerify.class})
public final class Audit {}
