package app.comanda.api.staff;

import java.util.List;

/** By name. */
public record ApproverListJson(List<ApproverJson> approvers) {}
