package nl.routekaart.standalone.audit;

import picocli.CommandLine.Command;

/** What an auditor can do from the command line. */
@Command(
        name = "audit",
        description =
                "Take everything that was recorded away as a folder of files (a bundle), and check such a folder anywhere.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditExport.class, AuditVerify.class})
public final class Audit {}
