package app.comanda.catalog.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of picture that every browser shows; told by their first bytes, never by what the sender says. */
public enum PictureKind {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private static final byte[] JPEG_START = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG_START = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_TAG = "WEBPVP8".getBytes(StandardCharsets.US_ASCII);

    private final String extension;
    private final String mediaType;

    PictureKind(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    static Optional<PictureKind> of(byte[] content) {
        return Stream.of(values()).filter(kind -> kind.fits(content)).findFirst();
    }

    static PictureKind ofFile(String name) {
        return Stream.of(values())
                .filter(kind -> name.endsWith("." + kind.extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a picture's file: " + name));
    }

    private boolean fits(byte[] content) {
        return switch (this) {
            case JPEG -> has(content, 0, JPEG_START);
            case PNG -> has(content, 0, PNG_START);
            case WEBP -> has(content, 0, RIFF) && has(content, 8, WEBP_TAG);
        };
    }

    private static boolean has(byte[] content, int at, byte[] wanted) {
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
