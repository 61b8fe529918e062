package nl.routekaart.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routekaart.page.Called;
import nl.routekaart.page.DateWords;
import nl.routekaart.page.Texts;
import nl.routekaart.read.SubjectReader;
import nl.routekaart.telling.Sentences;
import org.jspecify.annotations.Nullable;

/** Says which steps are shown, so that nobody takes some of them for all. */
final class WantedWords {

    private final Texts texts;
    private final List<String> words = new ArrayList<>();

    private WantedWords(Texts texts) {
        this.texts = texts;
    }

    /** A sentence for each condition. */
    static List<String> of(Wanted wanted, SubjectReader reader, Texts texts) {
        Set<UUID> parties = Stream.of(wanted.party(), wanted.body())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Function<UUID, String> names = Called.at(null, parties, reader);
        WantedWords only = new WantedWords(texts);
        only.add("replay.only", wanted.kind(), kind -> Sentences.kind(kind, Locale.of(texts.language())));
        only.add("replay.only.party", wanted.party(), names);
        only.add("replay.only.body", wanted.body(), names);
        only.add("replay.only.actor", wanted.actor(), Function.identity());
        only.add("replay.only.from", wanted.effectiveFrom(), new DateWords(texts)::say);
        return only.words;
    }

    private <T> void add(String key, @Nullable T condition, Function<T, String> said) {
        if (condition != null) {
            words.add(texts.say(key, said.apply(condition)));
        }
    }
}
