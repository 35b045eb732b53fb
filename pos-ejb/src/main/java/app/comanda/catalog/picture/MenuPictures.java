package app.comanda.catalog.picture;

import app.comanda.audit.Act;
import app.comanda.catalog.menu.Item;
import app.comanda.catalog.menu.Items;
import app.comanda.catalog.menu.MenuChanges;
import app.comanda.kernel.BusinessException;
import app.comanda.tenancy.TenantContext;
import app.comanda.tenancy.TenantFiles;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Showing items: JPEG, PNG or WebP of at most 1 MiB. */
@Stateless
public class MenuPictures {

    public static final int MOST_BYTES = 1024 * 1024;

    /** Longer than any transaction that is about to show a new file. */
    private static final Duration SPARED = Duration.ofHours(1);

    @Inject
    Items items;

    @Inject
    TenantFiles files;

    @Inject
    MenuChanges changes;

    @Inject
    Clock clock;

    /**
     * Gives the item a picture in place of the one it has.
     *
     * @return the file's name
     * @throws BusinessException {@code picture.too-large}, {@code picture.kind}
     */
    public String show(UUID itemId, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw BusinessException.invalid("picture.too-large", "image", "A picture has 1 MiB at most.");
        }
        PictureKind kind = PictureKind.of(content)
                .orElseThrow(() ->
                        BusinessException.invalid("picture.kind", "image", "Send a picture as JPEG, PNG or WebP."));
        Item item = items.get(itemId);
        String file = files.keep(TenantContext.get().tenant(), TenantFiles.Shelf.PICTURES, content, kind.extension());
        note(item, file);
        return file;
    }

    public void takeAway(UUID itemId) {
        note(items.get(itemId), null);
    }

    private void note(Item item, @Nullable String file) {
        String before = item.picture().orElse(null);
        item.show(file);
        changes.note(Act.of("item.pictured", "item", item.id()).changed(before, file));
    }

    /** @throws BusinessException {@code picture.none} */
    public Picture picture(UUID itemId) {
        return items.get(itemId)
                .picture()
                .flatMap(file -> files.read(TenantContext.get().tenant(), TenantFiles.Shelf.PICTURES, file)
                        .map(content -> new Picture(file, PictureKind.ofFile(file), content)))
                .orElseThrow(() -> BusinessException.notFound("picture.none", "This item has no picture."));
    }

    /** Removes the tenant's files that no item shows any longer. @return how many */
    public int sweep() {
        return files.sweep(
                TenantContext.get().tenant(),
                TenantFiles.Shelf.PICTURES,
                items.pictures(),
                clock.instant().minus(SPARED));
    }
}
