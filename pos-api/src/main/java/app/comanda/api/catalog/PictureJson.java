package app.comanda.api.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param picture name of the picture's file; absent where it was taken away */
public record PictureJson(UUID itemId, @Nullable String picture) {}
