package app.comanda.catalog.picture;

import java.util.Arrays;

/**
 * A picture as it is shown.
 *
 * @param file its name, which changes with the content
 */
public record Picture(String file, PictureKind kind, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && file.equals(that.file) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file;
    }
}
