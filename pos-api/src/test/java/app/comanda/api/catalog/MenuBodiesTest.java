package app.comanda.api.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.comanda.api.http.IfMatch;
import app.comanda.api.http.Problem;
import app.comanda.catalog.menu.ItemDetails;
import app.comanda.catalog.menuimport.ImportError;
import app.comanda.kernel.BusinessException;
import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuBodiesTest {

    private static final String CATEGORY = "01930a3e-7c00-7000-8000-000000002001";

    @Test
    void anItemNeedsLittle() {
        ItemDetails tea = item("{'categoryId': '" + CATEGORY + "', 'name': ' Tea ', 'price': 250}");
        assertEquals("Tea", tea.name());
        assertEquals(0, tea.cost());
        assertTrue(tea.available());
        assertTrue(tea.taxIds().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name': 'Tea', 'price': 1} | categoryId
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'price': 1} | name
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': 'Tea'} | price
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': 'Tea', 'price': -1} | price
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': '  ', 'price': 1} | name
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': 'Tea', 'price': 1, 'taxIds': [null]} | taxIds[0]
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': 'Tea', 'price': 1, 'translations': {'id': null}} | translations.id
            {'categoryId': '01930a3e-7c00-7000-8000-000000002001', 'name': 'Tea', 'price': 1, 'sku': ' A '} | sku
            """)
    void whatIsMissingOrWrongIsNamed(String body, String field) {
        BusinessException refusal = assertThrows(BusinessException.class, () -> item(body));
        assertEquals(field, refusal.field());
    }

    @Test
    void aModifierIsNamedByItsPlace() {
        ModifierGroupJson group =
                Json.read("{\"name\": \"Milk\", \"modifiers\": [{\"name\": \"Oat\"}, {}]}", ModifierGroupJson.class);
        assertEquals(
                "modifiers[1].name",
                assertThrows(BusinessException.class, group::details).field());
    }

    @Test
    void theVersionComesFromTheHeaderOrTheBody() {
        assertEquals(7, IfMatch.version("\"7\"", 3L));
        assertEquals(3, IfMatch.version(null, 3L));
        assertEquals(
                "version.missing",
                assertThrows(BusinessException.class, () -> IfMatch.version(null, null))
                        .code());
        assertEquals(
                "version.malformed",
                assertThrows(BusinessException.class, () -> IfMatch.version("W/\"7\"", 3L))
                        .code());
    }

    @Test
    void aRefusedFileIsAProblemWithItsFaults() throws IOException {
        Problem problem = Problem.of(422, "import.refused", "The file has 1 fault; nothing was imported.", "file");
        JsonNode json = Json.mapper()
                .readTree(Json.write(new ImportProblem(problem, List.of(new ImportError(3, "price", "No price.")))));
        assertEquals("import.refused", json.path("code").asText());
        assertEquals(3, json.at("/errors/0/row").asInt());
    }

    private static ItemDetails item(String body) {
        return Json.read(body.replace('\'', '"'), ItemJson.class).details();
    }
}
