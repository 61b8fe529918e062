package nl.routekaart.standalone.keys;

import picocli.CommandLine.Command;

/** What can be done with keys from the command line. */
@Command(
        name = "keys",
        description = {
            "Back up or restore the keys of the data folder (ROUTEKAART_DATA), or of the database that is set. A backup may be made"
                    + " beside a running service; none may be running when keys are restored.",
            "Without them names and remarks cannot be read, and nothing can be signed.",
            "The file is encrypted under a passphrase: --passphrase-file, ROUTEKAART_PASSPHRASE, or it is asked for."
        },
        mixinStandardHelpOptions = true,
        subcommands = {Backup.class, Restore.class})
public final class Keys {}
