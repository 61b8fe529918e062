package nl.routekaart.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contenders in turn, A B C A B C, so that what the machine does meanwhile hits all of them alike. */
public final class Rounds {

    private Rounds() {}

    /** One round that does not count, to warm up, and then so many that do. */
    public static List<Figure> run(Options options, List<Contender> contenders) throws Exception {
        if (!options.small()) {
            for (Contender contender : contenders) {
                contender.round();
            }
        }
        return runWarm(options, contenders);
    }

    /** As {@link #run}, for what is warm already. */
    public static List<Figure> runWarm(Options options, List<Contender> contenders) throws Exception {
        int rounds = options.rounds();
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Contender contender : contenders) {
                for (Reading reading : contender.round()) {
                    readings.computeIfAbsent(reading.name() + " " + reading.unit(), name -> new ArrayList<>())
                            .add(reading);
                    Progress.say(
                            "round %d of %d: %s %s %s",
                            round, rounds, reading.name(), Numbers.text(reading.value()), reading.unit());
                }
            }
        }
        return readings.entrySet().stream()
                .map(entry -> Figure.of(
                        entry.getValue().getFirst().name(),
                        entry.getValue().getFirst().unit(),
                        entry.getValue().stream().map(Reading::value).toList()))
                .toList();
    }
}
