package app.comanda.payment.stripe;

import app.comanda.kernel.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A description of Stripe's API, against which calls are held. Forms with brackets are made objects first. */
final class StripeContract {

    /** Which half of a call. */
    enum Side {
        REQUEST,
        RESPONSE
    }

    private static final String FORM = "application/x-www-form-urlencoded";

    private final JsonNode description;
    private final Side side;

    StripeContract(JsonNode description, Side side) {
        this.description = nullsSaidPlainly(description);
        this.side = side;
    }

    /** OpenAPI 3.0's {@code nullable}, which Stripe also writes beside {@code anyOf}, in words of JSON Schema. */
    private static JsonNode nullsSaidPlainly(JsonNode node) {
        node.forEach(StripeContract::nullsSaidPlainly);
        if (node instanceof ObjectNode schema && schema.path("nullable").isBoolean()) {
            if (schema.path("anyOf") instanceof ArrayNode choices) {
                choices.addObject().put("type", "null");
            }
            if (schema.path("type").isTextual()) {
                String type = schema.path("type").asText();
                schema.putArray("type").add(type).add("null");
            }
            if (schema.path("enum") instanceof ArrayNode values) {
                values.addNull();
            }
        }
        return node;
    }

    Set<String> operations() {
        Set<String> all = new HashSet<>();
        description
                .path("paths")
                .fields()
                .forEachRemaining(path ->
                        path.getValue().fieldNames().forEachRemaining(verb -> all.add(verb + " " + path.getKey())));
        return all;
    }

    /** As described; empty for one that is not. */
    String operation(StripeWitness.Seen seen) {
        String verb = seen.method().toLowerCase(Locale.ROOT);
        return operations().stream()
                .filter(one -> one.startsWith(verb + " ") && fits(one.substring(verb.length() + 1), seen.path()))
                .min(java.util.Comparator.comparing(one -> one.contains("{")))
                .orElse("");
    }

    private static boolean fits(String template, String path) {
        return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
    }

    List<String> misfits(StripeWitness.Seen seen) throws IOException {
        String operation = operation(seen);
        if (operation.isEmpty()) {
            return List.of("not described: " + seen.method() + " " + seen.path());
        }
        String[] words = operation.split(" ", 2);
        JsonNode described = description.path("paths").path(words[1]).path(words[0]);
        JsonNode schema = side == Side.REQUEST ? request(described) : response(described, seen.status());
        JsonNode subject = side == Side.REQUEST
                ? object(seen.form(), schema)
                : Json.mapper().readTree(seen.answer());
        List<String> misfits = new ArrayList<>();
        schema(schema)
                .validate(subject.toString(), com.networknt.schema.InputFormat.JSON)
                .forEach(error -> misfits.add(operation + ": " + error));
        return misfits;
    }

    private JsonNode request(JsonNode described) {
        JsonNode form = described.path("requestBody").path("content").path(FORM).path("schema");
        if (!form.isMissingNode()) {
            return form;
        }
        ObjectNode query =
                Json.mapper().createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = query.putObject("properties");
        described.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                properties.set(parameter.path("name").asText(), parameter.path("schema"));
            }
        });
        return query;
    }

    private static JsonNode response(JsonNode described, int status) {
        JsonNode responses = described.path("responses");
        JsonNode one = responses.has("" + status) ? responses.path("" + status) : responses.path("default");
        return one.path("content").path("application/json").path("schema");
    }

    private Schema schema(JsonNode schema) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(whole.toString());
    }

    /** {@code a[b][0]=1} as {@code {"a": {"b": [1]}}}, with the types that the schema wants. */
    private static JsonNode object(String form, JsonNode schema) {
        ObjectNode root = Json.mapper().createObjectNode();
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                put(root, decode(sides[0]).replace("]", "").split("\\["), decode(sides[1]));
            }
        }
        return typed(root, schema);
    }

    private static void put(ObjectNode root, String[] names, String value) {
        ObjectNode at = root;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObject("/" + names[i]);
        }
        at.put(names[names.length - 1], value);
    }

    private static JsonNode typed(JsonNode value, JsonNode schema) {
        if (schema.has("anyOf")) {
            for (JsonNode one : schema.path("anyOf")) {
                boolean object = one.path("type").asText().equals("object");
                if (object == value.isObject()) {
                    return typed(value, one);
                }
            }
        }
        switch (schema.path("type").asText()) {
            case "array": {
                ArrayNode array = Json.mapper().createArrayNode();
                value.forEach(one -> array.add(typed(one, schema.path("items"))));
                return array;
            }
            case "object": {
                ObjectNode object = Json.mapper().createObjectNode();
                value.fields()
                        .forEachRemaining(field ->
                                object.set(field.getKey(), typed(field.getValue(), property(schema, field.getKey()))));
                return object;
            }
            case "integer":
                return value.asText().matches("-?\\d+")
                        ? Json.mapper().getNodeFactory().numberNode(value.asLong())
                        : value;
            case "boolean":
                return value.asText().matches("true|false")
                        ? Json.mapper().getNodeFactory().booleanNode(value.asBoolean())
                        : value;
            default:
                return value;
        }
    }

    private static JsonNode property(JsonNode schema, String name) {
        JsonNode described = schema.path("properties").path(name);
        return described.isMissingNode() ? schema.path("additionalProperties") : described;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
