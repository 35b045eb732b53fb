package app.comanda.catalog.menuimport;

import app.comanda.kernel.BusinessException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A menu file has faults; nothing of it was taken. */
public class ImportRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<ImportError> errors;

    /** @param errors all of them, at least one */
    public ImportRefused(List<ImportError> errors) {
        super(
                Kind.INVALID,
                "import.refused",
                "The file has " + errors.size() + (errors.size() == 1 ? " fault" : " faults")
                        + "; nothing was imported.",
                "file");
        this.errors = new ArrayList<>(errors);
        this.errors.sort(Comparator.comparingInt(ImportError::row));
    }

    ImportRefused(int row, String column, String message) {
        this(List.of(new ImportError(row, column, message)));
    }

    /** By row. */
    public List<ImportError> errors() {
        return List.copyOf(errors);
    }
}
