package app.comanda.web.catalog;

import app.comanda.catalog.menuimport.ImportError;
import app.comanda.catalog.menuimport.ImportRefused;
import app.comanda.catalog.menuimport.ImportReport;
import app.comanda.catalog.menuimport.MenuExport;
import app.comanda.catalog.menuimport.MenuImport;
import app.comanda.web.frame.Texts;
import app.comanda.web.frame.Workplace;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Taking a menu in from a file, and out again. */
@Named
@RequestScoped
public class ImportPage {

    /** A file to begin with; with a byte order mark, or spreadsheets take UTF-8 for something older. */
    private static final String TEMPLATE = "\uFEFFsku,name,category,price,cost,tax,description,barcode,available\r\n"
            + "P-01,Margherita,Pizza,11.50,3.20,,Tomato and mozzarella,,yes\r\n"
            + "D-01,Lemonade,Drinks,4,0.60,,,,yes\r\n";

    private static final int MOST_SHOWN = 200;

    @EJB
    MenuImport menuImport;

    @EJB
    MenuExport menuExport;

    @Inject
    Workplace workplace;

    @Inject
    Texts texts;

    private @Nullable Part file;
    private @Nullable ImportReport report;
    private List<ImportError> errors = List.of();

    public void load() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            texts.warn(null, texts.of("import.choose"));
            return;
        }
        try (InputStream content = sent.getInputStream()) {
            report = menuImport.load(content.readAllBytes(), workplace.outlet());
        } catch (ImportRefused refused) {
            errors = refused.errors();
        }
    }

    public StreamedContent template() {
        return csv("menu-template.csv", TEMPLATE);
    }

    public StreamedContent export() {
        return csv("menu.csv", menuExport.csv(workplace.outlet()));
    }

    public StreamedContent exportJson() {
        return file("menu.json", "application/json", menuExport.json(workplace.outlet()));
    }

    private static StreamedContent csv(String name, String text) {
        return file(name, "text/csv", text);
    }

    private static StreamedContent file(String name, String type, String text) {
        return DefaultStreamedContent.builder().name(name).contentType(type + ";charset=UTF-8").stream(
                        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable ImportReport getReport() {
        return report;
    }

    public List<ImportError> getErrors() {
        return errors;
    }

    /** A file in the wrong form has a fault on every row; the first ones say enough. */
    public List<ImportError> getFirstErrors() {
        return errors.subList(0, Math.min(errors.size(), MOST_SHOWN));
    }
}
