package nl.routekaart.drawing;

import static nl.routekaart.drawing.Canvas.number;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Writes words beside a mark where nothing else is: to its right, to its left, or past everything on the line. */
final class Beside {

    private static final double GAP = 7;

    private final Canvas canvas;
    private final Scale scale;
    private final double wordsRight;
    private final @Nullable LocalDate lookedAt;

    /**
     * @param wordsRight up to where words may stand
     * @param lookedAt the day whose line may run behind words; absent when there is none
     */
    Beside(Canvas canvas, Scale scale, double wordsRight, @Nullable LocalDate lookedAt) {
        this.canvas = canvas;
        this.scale = scale;
        this.wordsRight = wordsRight;
        this.lookedAt = lookedAt;
    }

    /**
     * Writes words, or nothing if there is no room.
     *
     * @param mark what they belong to
     * @param taken everything on the line, that mark included
     * @param rightFirst on which side they are tried first
     */
    void write(String words, double y, double size, String fill, Box mark, List<Box> taken, boolean rightFirst) {
        if (words.isEmpty()) {
            return;
        }
        double width = Lettering.width(words, size);
        double right = mark.right() + GAP;
        double left = mark.x() - GAP - width;
        double pastRight = taken.stream().mapToDouble(Box::right).max().orElse(right) + GAP;
        double pastLeft = taken.stream().mapToDouble(Box::x).min().orElse(left) - GAP - width;
        DoubleStream.of(rightFirst ? right : left, rightFirst ? left : right, pastRight, pastLeft)
                .filter(x -> x >= scale.left() && x + width <= wordsRight)
                .filter(x -> taken.stream().noneMatch(new Box(x - 3, y - size / 2, width + 6, size)::overlaps))
                .findFirst()
                .ifPresent(x -> {
                    clearLine(x, y, width, size);
                    canvas.text(x, y + size * 0.36, size, fill, words);
                });
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
