package app.comanda.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class OpenApiTest {

    private final Document document = Document.read();

    @Test
    void aRealParserHasNothingToSay() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(OpenApi.yaml(), null, options);
        assertEquals(List.of(), parsed.getMessages());
        assertEquals("3.0.3", parsed.getOpenAPI().getOpenapi());
    }

    @Test
    void everyOperationIsDescribedAndNoOther() {
        assertEquals(Endpoint.all().keySet(), document.operations().keySet());
    }

    @Test
    void theRolesAreThoseOfTheCode() {
        Map<String, Endpoint> endpoints = Endpoint.all();
        document.operations().forEach((name, operation) -> {
            Endpoint endpoint = Objects.requireNonNull(endpoints.get(name), name);
            assertEquals(endpoint.open(), operation.path("security").isArray(), name + " is open to all");
            assertEquals(endpoint.roles(), Set.copyOf(texts(operation.path("x-roles"))), name);
        });
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        List<String> names = document.operations().values().stream()
                .map(operation -> operation.path("operationId").asText())
                .toList();
        assertEquals(names.size(), new TreeSet<>(names).size(), names.toString());
    }

    @Test
    void everyOperationSaysHowItIsRefused() {
        document.operations().forEach((name, operation) -> {
            Set<String> owed = new TreeSet<>(Set.of("default"));
            if (!operation.path("security").isArray()) {
                owed.addAll(Set.of("401", "403"));
            }
            if (name.contains("{")) {
                owed.add("404");
            }
            if (operation.has("requestBody")) {
                owed.add("422");
            }
            assertTrue(fieldNames(operation.path("responses")).containsAll(owed), name + " lacks one of " + owed);
        });
    }

    @Test
    void everyBodyHasAnExampleThatFitsItsSchema() {
        List<String> wrong = new ArrayList<>();
        forEachBody((where, body) -> {
            List<JsonNode> examples = new ArrayList<>();
            body.path("examples")
                    .forEach(example -> examples.add(document.follow(example).path("value")));
            if (body.has("example")) {
                examples.add(body.get("example"));
            }
            if (examples.isEmpty()) {
                wrong.add(where + " has no example");
            }
            Schema schema = schema(body.path("schema"));
            examples.forEach(example -> schema.validate(example)
                    .forEach(error -> wrong.add(where + ": " + error.getInstanceLocation() + " " + error)));
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void problemsAreExamplesUnderTheirCode() {
        forEachBody((where, body) -> body.path("examples").properties().forEach(example -> {
            JsonNode code = document.follow(example.getValue()).at("/value/code");
            if (where.endsWith("problem+json")) {
                assertEquals(example.getKey(), code.asText(), where);
            }
        }));
    }

    private void forEachBody(BiConsumer<String, JsonNode> look) {
        document.operations().forEach((name, operation) -> {
            contents(name + " request", document.follow(operation.path("requestBody")), look);
            operation
                    .path("responses")
                    .properties()
                    .forEach(response ->
                            contents(name + " " + response.getKey(), document.follow(response.getValue()), look));
        });
    }

    private static void contents(String where, JsonNode holder, BiConsumer<String, JsonNode> look) {
        holder.path("content").properties().forEach(type -> {
            if (!type.getValue().at("/schema/format").asText().equals("binary")) {
                look.accept(where + " " + type.getKey(), type.getValue());
            }
        });
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = document.root().deepCopy();
        whole.putArray("allOf").add(schema);
        return SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(whole);
    }

    private static Set<String> fieldNames(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
