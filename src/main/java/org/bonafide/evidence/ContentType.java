package org.bonafide.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Tells what a content is, from the content alone: a name is only what the sender says. */
final class ContentType {

    private static final Tika TIKA = new Tika();
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /** Two ways to write the same thing. */
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** What a browser shows without running anything. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private ContentType() {}

    static String of(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in);
        }
    }

    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    /** Whether bytes begin as a picture of this type does. */
    static boolean isPicture(byte[] beginning, String type) {
        return isPicture(type) && TIKA.detect(beginning).equals(type);
    }

    /** The type the name claims, where the content says otherwise; null where they agree or the name claims nothing. */
    static String claimedOtherwise(String name, String detected) {
        MediaTypeRegistry registry = TYPES.getMediaTypeRegistry();
        MediaType claimed = registry.normalize(MediaType.parse(TIKA.detect(name)));
        MediaType found = registry.normalize(MediaType.parse(detected));
        if (claimed.equals(MediaType.OCTET_STREAM)
                || claimed.equals(found)
                || PAGES.contains(claimed.toString()) && PAGES.contains(found.toString())) {
            return null;
        }
        // The content may not tell all: a spreadsheet begins as any archive, a table as any text.
        boolean agrees = found.equals(MediaType.OCTET_STREAM)
                ? !isKnownByItsBeginning(claimed)
                : registry.isSpecializationOf(claimed, found);
        return agrees ? null : claimed.toString();
    }

    /** So that a content of this type would have been told. */
    private static boolean isKnownByItsBeginning(MediaType type) {
        try {
            return type.getType().equals("text")
                    || TYPES.forName(type.toString()).hasMagic();
        } catch (MimeTypeException unknown) {
            return false;
        }
    }
}
