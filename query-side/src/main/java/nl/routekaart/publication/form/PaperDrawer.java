package nl.routekaart.publication.form;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Puts our own drawings into a PDF. They use little of SVG: this takes a tenth of the memory of what understands all of
 * it, and their words stay words in the document's font, where that would turn each letter into an outline.
 */
final class PaperDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        String[] view = svg.getAttribute("viewBox").split(" ");
        return new Image(
                svg, Double.parseDouble(view[2]), Double.parseDouble(view[3]), Math.max(cssWidth, 1), dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        // The document's fonts are given as files, not by a style sheet.
    }

    @Override
    public void addFontFile(File file, String family, @Nullable Integer weight, @Nullable FontStyle style) {
        // The words of a drawing are written in the document's own fonts.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /**
     * A drawing that is as wide as its box, and as high as its own proportions make it.
     *
     * @param svg the drawing
     * @param viewWidth how wide it is in its own units
     * @param viewHeight how high it is in its own units
     * @param width how wide it is on paper, in dots
     * @param dotsPerPixel so many dots are as wide as a pixel of CSS
     */
    private record Image(Element svg, double viewWidth, double viewHeight, double width, double dotsPerPixel)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(width * viewHeight / viewWidth);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double scale = width / dotsPerPixel / viewWidth;
            device.drawWithGraphics(
                    (float) x, (float) y, (float) (viewWidth * scale), (float) (viewHeight * scale), graphics -> {
                        graphics.scale(scale, scale);
                        new PaperPainter(svg, graphics).paint();
                    });
        }
    }
}
