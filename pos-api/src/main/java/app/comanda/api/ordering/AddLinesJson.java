package app.comanda.api.ordering;

import app.comanda.ordering.OrderRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param version the order's version as read; refused when it changed since; left out to add whatever happened */
public record AddLinesJson(
        @Nullable List<NewLineJson> lines,
        OrderRequest.@Nullable Sending send,
        @Nullable Long version) {}
