package app.comanda.catalog.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureKindTest {

    @Test
    void theFirstBytesTellTheKind() {
        assertEquals(Optional.of(PictureKind.JPEG), PictureKind.of(bytes("ffd8ffe000104a464946")));
        assertEquals(Optional.of(PictureKind.PNG), PictureKind.of(bytes("89504e470d0a1a0a0000000d49484452")));
        assertEquals(Optional.of(PictureKind.WEBP), PictureKind.of(bytes("5249464624000000574542505650382018")));
    }

    @Test
    void anythingElseIsNoPicture() {
        assertEquals(Optional.empty(), PictureKind.of(new byte[0]));
        assertEquals(Optional.empty(), PictureKind.of("<svg onload=…>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), PictureKind.of("GIF89a".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
