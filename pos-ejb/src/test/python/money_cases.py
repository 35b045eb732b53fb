#!/usr/bin/env python3
"""Works out bills with exact fractions, independently of the Java engine (docs/money.md).

    money_cases.py make SEED COUNT   prints COUNT made-up cases, as kept in ../resources/money-cases.json
    money_cases.py check FILE        works out every case of FILE again and names those that differ
"""

import json
import math
import random
import sys
from fractions import Fraction

EXPONENTS = {"USD": 2, "IDR": 2, "JPY": 0, "KWD": 3, "CHF": 2, "EUR": 2}
ALL_AT_ONCE = ("LINE", "RATE", "ORDER")


def rounded(value, mode):
    magnitude = abs(value)
    whole = math.floor(magnitude)
    rest = magnitude - whole
    up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (mode == "HALF_UP" or whole % 2 == 1))
    return (whole + up) * (1 if value >= 0 else -1)


def spread(total, weights):
    if total < 0:
        return [-part for part in spread(-total, weights)]
    whole = sum(weights)
    if whole == 0:
        return [total] + [0] * (len(weights) - 1) if weights else []
    exact = [Fraction(total) * weight / whole for weight in weights]
    parts = [math.floor(share) for share in exact]
    by_rest = sorted(range(len(weights)), key=lambda i: (parts[i] - exact[i], i))
    for i in by_rest[: total - sum(parts)]:
        parts[i] += 1
    return parts


def discounted(remaining, discount, mode):
    if "percent" in discount:
        return rounded(Fraction(remaining) * Fraction(discount["percent"]) / 100, mode)
    return min(discount["amount"], remaining)


def exact_taxes(amount, named, rates, inclusive):
    """The exact tax of each rate (by its place in the list) on one item."""
    of_one, so_far = {}, Fraction(0)
    for place, rate in enumerate(rates):
        if rate["id"] in named:
            base = 1 + so_far if rate["compound"] else 1
            of_one[place] = base * Fraction(rate["percent"]) / 100
            so_far += of_one[place]
    base = Fraction(amount) / (1 + so_far) if inclusive else Fraction(amount)
    return {place: base * share for place, share in of_one.items()}


def taxed(items, rates, rules):
    """Whole tax of each item by rate: a list, beside the items, of {place of the rate: amount}."""
    mode = rules["rounding"]
    exact = [exact_taxes(amount, named, rates, rules["pricesIncludeTax"]) for amount, named in items]
    if rules["roundAt"] == "LINE":
        return [{place: rounded(tax, mode) for place, tax in taxes.items()} for taxes in exact]
    sums = [sum((taxes.get(place, Fraction(0)) for taxes in exact), Fraction(0)) for place in range(len(rates))]
    if rules["roundAt"] == "RATE":
        whole = [rounded(value, mode) for value in sums]
    else:
        whole = spread(rounded(sum(sums, Fraction(0)), mode), sums)
    result = [{} for _ in items]
    for place, amount in enumerate(whole):
        carriers = [i for i, taxes in enumerate(exact) if place in taxes]
        parts = spread(amount, [exact[i][place] for i in carriers])
        for i, part in zip(carriers, parts):
            result[i][place] = part
    return result


def bill_of(case):
    rules, rates = case["rules"], case["taxes"]
    mode, inclusive = rules["rounding"], rules["pricesIncludeTax"]
    lines = []
    for line in case["lines"]:
        price = line["unitPrice"] + sum(
            (m["price"] * Fraction(m["quantity"]) for m in line["modifiers"]), Fraction(0))
        gross = remaining = rounded(Fraction(line["quantity"]) * price, mode)
        for discount in line["discounts"]:
            remaining -= discounted(remaining, discount, mode)
        lines.append({"id": line["id"], "gross": gross, "lineDiscount": gross - remaining, "orderDiscount": 0,
                      "net": remaining})
    for discount in case["discounts"]:
        taken = discounted(sum(l["net"] for l in lines), discount, mode)
        for line, part in zip(lines, spread(taken, [l["net"] for l in lines])):
            line["orderDiscount"] += part
            line["net"] -= part
    net = sum(l["net"] for l in lines)
    charges = [{"id": c["id"],
                "amount": rounded(Fraction(net) * Fraction(c["percent"]) / 100, mode)
                if "percent" in c else c["amount"]} for c in case["charges"]]
    items = [(l["net"], c["taxes"]) for l, c in zip(lines, case["lines"])]
    items += [(c["amount"], d["taxes"]) for c, d in zip(charges, case["charges"])]
    by_item = taxed(items, rates, rules)
    for part, taxes in zip(lines + charges, by_item):
        part["tax"] = sum(taxes.values())
    taxes = []
    for place, rate in enumerate(rates):
        carriers = [i for i, t in enumerate(by_item) if place in t]
        taxable = sum(items[i][0] - (sum(by_item[i].values()) if inclusive else 0) for i in carriers)
        taxes.append({"id": rate["id"], "taxable": taxable, "amount": sum(by_item[i][place] for i in carriers)})
    tax = sum(t["amount"] for t in taxes)
    before_tip = net + sum(c["amount"] for c in charges) + (0 if inclusive else tax)
    tip = case["tip"]
    if tip is None:
        tipped = 0
    elif "amount" in tip:
        tipped = tip["amount"]
    else:
        pre_tax = net - (sum(l["tax"] for l in lines) if inclusive else 0)
        base = pre_tax if tip["base"] == "PRE_TAX" else before_tip
        tipped = rounded(Fraction(base) * Fraction(tip["percent"]) / 100, mode)
    total = before_tip + tipped
    step = rules["cashRoundingTo"]
    due = rounded(Fraction(total, step), "HALF_UP") * step if step and case["tender"] == "CASH" else total
    bill = {"lines": lines, "charges": charges, "taxes": taxes, "subtotal": sum(l["gross"] for l in lines),
            "discount": sum(l["lineDiscount"] + l["orderDiscount"] for l in lines), "tax": tax, "tip": tipped,
            "total": total, "cashRounding": due - total, "due": due}
    return bill, by_item


def guests_of(case, bill, by_item, shares, count):
    guests = [dict.fromkeys(("gross", "discount", "net", "tax", "charges", "beforeTip"), 0) for _ in range(count)]
    inclusive = case["rules"]["pricesIncludeTax"]

    def hand_out(column, total, weights):
        for guest, part in zip(guests, spread(total, weights)):
            guest[column] += part

    for line, taxes, weights in zip(bill["lines"], by_item, shares):
        hand_out("gross", line["gross"], weights)
        hand_out("discount", line["lineDiscount"], weights)
        hand_out("discount", line["orderDiscount"], weights)
        for tax in taxes.values():
            hand_out("tax", tax, weights)
    nets = [g["gross"] - g["discount"] for g in guests]
    for charge, taxes in zip(bill["charges"], by_item[len(bill["lines"]):]):
        hand_out("charges", charge["amount"], nets)
        for tax in taxes.values():
            hand_out("tax", tax, nets)
    for guest, net in zip(guests, nets):
        guest["net"] = net
        guest["beforeTip"] = net + guest["charges"] + (0 if inclusive else guest["tax"])
    return guests


def refunds_of(line, sold, steps):
    parts, refunded = [], 0
    for step in steps:
        parts.append({column: rounded(Fraction(line[column] * (refunded + step), sold), "HALF_UP")
                      - rounded(Fraction(line[column] * refunded, sold), "HALF_UP")
                      for column in ("gross", "lineDiscount", "orderDiscount", "tax")})
        refunded += step
    return parts


def worked_out(case, shares, guests, sold, steps):
    bill, by_item = bill_of(case)
    return {
        "case": case,
        "bill": bill,
        "equalParts": {str(n): spread(bill["total"], [1] * n) for n in (2, 3, 7)},
        "split": {"shares": shares, "guests": guests_of(case, bill, by_item, shares, guests)},
        "refundOfFirstLine": {"soldQuantity": sold, "steps": steps,
                              "parts": refunds_of(bill["lines"][0], sold, steps)},
    }


def made_up(dice, number):
    currency = dice.choice(sorted(EXPONENTS))
    scale = 10 ** EXPONENTS[currency]
    rates = [{"id": f"tax{i + 1}", "percent": dice.choice(["0", "5", "7.7", "8.875", "11", "19", "25", "0.0001"]),
              "compound": dice.random() < 0.35} for i in range(dice.randrange(5))]

    def named():
        return [rate["id"] for rate in rates if dice.random() < 0.7]

    def price():
        return dice.choice([0, 1, dice.randrange(50 * scale + 2), dice.randrange(10 ** 9)])

    def discounts(most):
        return [{"percent": dice.choice(["10", "33.3333", "12.5", "100", "0"])} if dice.random() < 0.6
                else {"amount": dice.choice([1, price()])} for _ in range(dice.randrange(most))]

    def charge(i):
        size = {"percent": dice.choice(["10", "12.5", "0.5"])} if dice.random() < 0.7 else {"amount": price()}
        return {"id": f"charge{i + 1}", "taxes": named(), **size}

    def line(i):
        return {"id": str(i + 1), "unitPrice": price(),
                "quantity": dice.choice(["1", "2", "3", "0.250", "1.335", "0", "12.5"]),
                "modifiers": [{"price": price(), "quantity": dice.choice(["1", "2", "0.5"])}
                              for _ in range(dice.randrange(3))],
                "discounts": discounts(3) if dice.random() < 0.5 else [], "taxes": named()}

    case = {
        "name": f"made up {number}", "currency": currency,
        "rules": {"pricesIncludeTax": dice.random() < 0.5, "rounding": dice.choice(["HALF_UP", "HALF_EVEN"]),
                  "roundAt": ALL_AT_ONCE[number % 3], "cashRoundingTo": dice.choice([None, 5, 10, 100])},
        "taxes": rates, "lines": [line(i) for i in range(dice.randrange(1, 7))],
        "discounts": discounts(3), "charges": [charge(i) for i in range(dice.randrange(3))],
        "tip": dice.choice([None, {"amount": price()}, {"percent": "15", "base": "PRE_TAX"},
                            {"percent": "12.5", "base": "POST_TAX"}]),
        "tender": dice.choice(["CASH", "OTHER"]),
    }
    guests = dice.randrange(1, 5)
    shares = [[dice.choice([0, 1, 1, 2, 3]) for _ in range(guests)] for _ in case["lines"]]
    steps = [dice.randrange(1, 4) for _ in range(dice.randrange(1, 4))]
    return worked_out(case, shares, guests, sum(steps) + dice.choice([0, 0, 1]), steps)


def make(seed, count):
    dice = random.Random(seed)
    cases = (json.dumps(made_up(dice, number + 1)) for number in range(count))
    print("[\n" + ",\n".join(cases) + "\n]")


def check(file):
    with open(file, encoding="utf-8") as opened:
        cases = json.load(opened)
    wrong = []
    for given in cases:
        split, refund = given["split"], given["refundOfFirstLine"]
        again = worked_out(given["case"], split["shares"], len(split["guests"]), refund["soldQuantity"],
                           refund["steps"])
        wrong += [f'{given["case"]["name"]}: {part}' for part in given if again[part] != given[part]]
    print("\n".join(wrong + [f"{len(cases)} cases, {len(wrong)} differences"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "make":
        make(int(sys.argv[2]), int(sys.argv[3]))
    elif len(sys.argv) == 3 and sys.argv[1] == "check":
        sys.exit(check(sys.argv[2]))
    else:
        sys.exit(__doc__)
