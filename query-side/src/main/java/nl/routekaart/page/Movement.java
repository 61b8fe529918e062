package nl.routekaart.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.routekaart.history.StatementView;
import nl.routekaart.kernel.EdtfDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a planned date stood, one after the other.
 *
 * @param dates each different value once in a row, the last one holding now
 * @param last the statement that moved it last; absent when it never moved
 */
record Movement(List<EdtfDate> dates, @Nullable StatementView last) {

    static Movement of(Course planned) {
        List<EdtfDate> dates = new ArrayList<>();
        StatementView last = null;
        for (StatementView statement : planned.statements()) {
            EdtfDate date = date(statement.value());
            if (date != null && (dates.isEmpty() || !Objects.equals(dates.getLast(), date))) {
                last = dates.isEmpty() ? null : statement;
                dates.add(date);
            }
        }
        return new Movement(List.copyOf(dates), last);
    }

    /** The date in a value of the field {@code planned}. */
    static @Nullable EdtfDate date(@Nullable JsonNode planned) {
        String text = planned == null ? "" : planned.path("date").asString("");
        return text.isEmpty() ? null : EdtfDate.parse(text);
    }

    boolean moved() {
        return dates.size() > 1;
    }

    /** Where it stood before where it stands. */
    List<EdtfDate> earlier() {
        return dates.isEmpty() ? List.of() : dates.subList(0, dates.size() - 1);
    }

    /** By how much it moved since it was first given: {@code 3 jaar later}, {@code nauwkeuriger}. */
    String howMuch(Texts texts) {
        return moved() ? howMuch(dates.getFirst(), dates.getLast(), texts) : "";
    }

    /** By how much a date moved from one to another. */
    static String howMuch(EdtfDate first, EdtfDate now, Texts texts) {
        if (first.isUnknown() || now.isUnknown()) {
            return texts.say("moved.unknown");
        }
        if (within(now, first)) {
            return texts.say("moved.precise");
        }
        boolean begins = !first.first().equals(LocalDate.MIN) && !now.first().equals(LocalDate.MIN);
        boolean ends = !first.last().equals(LocalDate.MAX) && !now.last().equals(LocalDate.MAX);
        if (!begins && !ends) {
            return texts.say("moved.unknown");
        }
        long atBegin = begins ? months(first.first(), now.first()) : months(first.last(), now.last());
        long atEnd = ends ? months(first.last(), now.last()) : atBegin;
        if (atBegin == 0 && atEnd == 0) {
            return texts.say("moved.little");
        }
        boolean later = atBegin + atEnd > 0;
        long least = Math.min(Math.abs(atBegin), Math.abs(atEnd));
        long most = Math.max(Math.abs(atBegin), Math.abs(atEnd));
        boolean oneWay = Long.signum(atBegin) == Long.signum(atEnd);
        String span = oneWay && least != most ? span(least, most, texts) : span(most, texts);
        return texts.say(later ? "moved.later" : "moved.earlier", span);
    }

    private static long months(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    }

    private static boolean within(EdtfDate inner, EdtfDate outer) {
        return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
    }

    private static String span(long least, long most, Texts texts) {
        if (least >= 12 && least % 12 == 0 && most % 12 == 0) {
            return texts.say("span.years", texts.say("span.to", least / 12, most / 12));
        }
        return least > 0 && most < 12
                ? texts.say("span.months", texts.say("span.to", least, most))
                : texts.say("span.to", span(least, texts), span(most, texts));
    }

    private static String span(long months, Texts texts) {
        long years = months / 12;
        long rest = months % 12;
        String monthWords = rest == 0 ? "" : texts.say(rest == 1 ? "span.month" : "span.months", rest);
        if (years == 0) {
            return monthWords;
        }
        String yearWords = texts.say(years == 1 ? "span.year" : "span.years", years);
        return rest == 0 ? yearWords : texts.say("span.and", yearWords, monthWords);
    }

    /** The whole way: {@code 2027 → 2030 → 2031–2033}. */
    String way(DateWords words) {
        return String.join(" → ", dates.stream().map(words::say).toList());
    }
}
