package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.routekaart.item.Phase;
import nl.routekaart.kernel.EdtfDate;
import nl.routekaart.kernel.Precision;
import org.jspecify.annotations.Nullable;

/** Draws the marks of one lane: where it stands, where it stood before, what happened, and below it what was agreed. */
final class LaneTrack {

    /** From the line of what is reported to the line of what was agreed. */
    static final double AGREED_BELOW = 16;

    private static final double DATE_SIZE = 12;
    private static final double AGREED_SIZE = 10.5;
    private static final double GAP = 7;

    private final Canvas canvas;
    private final Scale scale;
    private final DateMark dates;
    private final double wordsRight;
    private final @Nullable LocalDate lookedAt;

    /**
     * @param wordsRight up to where words may stand
     * @param lookedAt the day whose line may run behind words; absent when there is none
     */
    LaneTrack(Canvas canvas, Scale scale, DateMark dates, double wordsRight, @Nullable LocalDate lookedAt) {
        this.canvas = canvas;
        this.scale = scale;
        this.dates = dates;
        this.wordsRight = wordsRight;
        this.lookedAt = lookedAt;
    }

    /**
     * Draws the marks of a lane.
     *
     * @param y the middle line of what is reported
     * @param dateBeside whether to write the date beside its mark
     */
    void draw(Lane lane, double y, boolean dateBeside) {
        List<EdtfDate> ghosts = ghosts(lane);
        List<Box> taken = new ArrayList<>();
        connect(lane, ghosts, y);
        ghosts.forEach(ghost -> taken.add(dates.draw(ghost, y, Look.GHOST)));
        lane.happenings().stream()
                .filter(date -> !Objects.equals(date, lane.reached()))
                .filter(DateBounds::bounded)
                .forEach(date -> taken.add(Signs.happened(canvas, DateBounds.middle(scale, date), y)));
        stands(lane, y, taken);
        if (dateBeside) {
            beside(lane.dateWords(), y, DATE_SIZE, Colours.TEXT, taken, true);
        }
        agreed(lane, y + AGREED_BELOW);
    }

    /** Earlier dates; of what is no longer open the last plan is one of them. */
    private static List<EdtfDate> ghosts(Lane lane) {
        List<EdtfDate> ghosts = new ArrayList<>(lane.earlier());
        EdtfDate planned = lane.planned();
        if (lane.phase() != Phase.OPEN && planned != null) {
            ghosts.add(planned);
        }
        ghosts.removeIf(ghost -> ghost.precision() == Precision.UNKNOWN);
        return ghosts;
    }

    private void connect(Lane lane, List<EdtfDate> ghosts, double y) {
        EdtfDate end = lane.phase() == Phase.OPEN ? lane.planned() : lane.reached();
        List<Double> middles = new ArrayList<>();
        ghosts.forEach(ghost -> middles.add(stand(ghost, y)));
        if (end != null && end.precision() != Precision.UNKNOWN) {
            middles.add(stand(end, y));
        }
        double from = middles.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double to = middles.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (to > from) {
            canvas.shape(
                    "path",
                    "d",
                    "M" + number(from) + " " + number(y) + "H" + number(to),
                    "stroke",
                    Colours.GHOST,
                    "stroke-width",
                    "1.2");
            canvas.taken(new Box(from, y - 0.6, to - from, 1.2));
        }
    }

    /** The middle of a mark, or its firm edge if the other end is open. */
    private double stand(EdtfDate date, double y) {
        Box room = dates.room(date, y, Look.PLANNED);
        return switch (date.precision()) {
            case NOT_BEFORE -> room.x();
            case AT_LATEST -> room.right();
            default -> room.x() + room.width() / 2;
        };
    }

    private void stands(Lane lane, double y, List<Box> taken) {
        EdtfDate planned = lane.planned();
        EdtfDate reached = lane.reached();
        if (lane.phase() == Phase.OPEN) {
            if (planned != null) {
                taken.add(dates.draw(planned, y, Look.PLANNED));
            }
        } else if (reached != null && reached.precision() != Precision.UNKNOWN) {
            boolean done = lane.phase() == Phase.DONE;
            if (reached.precision() != Precision.DAY) {
                taken.add(dates.draw(reached, y, done ? Look.REACHED : Look.ENDED));
            }
            double x = DateBounds.middle(scale, reached);
            taken.add(done ? Signs.reached(canvas, x, y) : Signs.ended(canvas, x, y));
        }
    }

    private void agreed(Lane lane, double y) {
        EdtfDate agreed = lane.agreed();
        if (agreed != null && agreed.precision() != Precision.UNKNOWN) {
            List<Box> taken = List.of(dates.draw(agreed, y, Look.AGREED));
            beside(lane.agreedIn(), y, AGREED_SIZE, Colours.AGREED, taken, false);
        }
    }

    /** Writes to the right of all marks on the line, or to their left, or not at all if there is no room. */
    private void beside(String words, double y, double size, String fill, List<Box> taken, boolean rightFirst) {
        if (words.isEmpty()) {
            return;
        }
        double width = Lettering.width(words, size);
        double right = taken.stream().mapToDouble(Box::right).max().orElse(scale.left()) + GAP;
        double left = taken.stream().mapToDouble(Box::x).min().orElse(scale.left()) - GAP - width;
        boolean fitsRight = right + width <= wordsRight;
        boolean fitsLeft = left >= scale.left();
        if (fitsRight || fitsLeft) {
            double x = fitsRight && (rightFirst || !fitsLeft) ? right : left;
            clearLine(x, y, width, size);
            canvas.text(x, y + size * 0.36, size, fill, words);
        }
    }

    /** Interrupts the line of the day looked at where words stand on it. */
    private void clearLine(double x, double y, double width, double size) {
        if (lookedAt != null && scale.middle(lookedAt) > x - 2 && scale.middle(lookedAt) < x + width + 2) {
            canvas.shape(
                    "rect",
                    "x",
                    number(scale.middle(lookedAt) - 2),
                    "y",
                    number(y - size * 0.6),
                    "width",
                    "4",
                    "height",
                    number(size * 1.2),
                    "fill",
                    Colours.PAPER);
        }
    }
}
