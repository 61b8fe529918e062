package nl.routekaart.standalone.importing;

import java.time.Duration;
import java.util.function.Consumer;
import nl.routekaart.imports.ImportProgress;
import nl.routekaart.standalone.remote.Waiting;
import tools.jackson.databind.JsonNode;

/** Says of an import at a service how far it is, or how long that has not been told. */
final class ImportWaiting implements Waiting {

    private final String link;
    private final ImportTold told;
    private final Consumer<ImportProgress> progress;
    private final long begun = System.nanoTime();

    ImportWaiting(String link, ImportTold told, Consumer<ImportProgress> progress) {
        this.link = link;
        this.told = told;
        this.progress = progress;
    }

    @Override
    public String link() {
        return link;
    }

    @Override
    public void told(JsonNode answer) {
        if (answer.isMissingNode()) {
            told.waiting(Duration.ofNanos(System.nanoTime() - begun));
        } else {
            progress.accept(new ImportProgress(
                    answer.path("rows").asLong(),
                    answer.path("refused").asLong(),
                    answer.path("bytes").asLong(),
                    answer.path("size").asLong(),
                    Duration.ofMillis(answer.path("milliseconds").asLong())));
        }
    }
}
