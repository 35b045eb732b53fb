/** GET /outlets/{outlet}/menu: what is sold now, and for how much. */
export interface Menu {
  readonly outletId: string;
  readonly version: number;
  readonly open: boolean;
  readonly currency: string;
  readonly pricesUntil?: string;
  readonly taxes: readonly MenuTax[];
  readonly categories: readonly MenuCategory[];
  readonly modifierGroups: readonly ModifierGroup[];
}

export interface MenuTax {
  readonly id: string;
  readonly name: string;
  readonly percent: string;
  readonly compound: boolean;
  /** Of the orders that bear it; all when empty. */
  readonly serviceModes?: readonly string[];
}

export interface MenuCategory {
  readonly id: string;
  readonly name: string;
  readonly translations?: Readonly<Record<string, string>>;
  readonly items: readonly MenuItem[];
}

export interface MenuItem {
  readonly id: string;
  readonly name: string;
  readonly sku?: string;
  readonly barcode?: string;
  readonly description?: string;
  /** Name of the picture's file; another picture has another name. */
  readonly picture?: string;
  readonly price: number;
  readonly regularPrice?: number;
  readonly promotion?: string;
  readonly available: boolean;
  readonly taxIds?: readonly string[];
  readonly modifierGroupIds?: readonly string[];
  readonly combo?: readonly ComboGroup[];
  readonly translations?: Readonly<Record<string, { readonly name: string; readonly description?: string }>>;
  readonly allergens?: readonly string[];
  readonly diets?: readonly string[];
  /** Ids of others that are offered with it where guests order for themselves. */
  readonly suggestions?: readonly string[];
}

export interface ModifierGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly free: number;
  readonly modifiers: readonly Modifier[];
}

export interface Modifier {
  readonly id: string;
  readonly name: string;
  readonly price: number;
  readonly available: boolean;
  readonly preselected: boolean;
  readonly nestedGroupId?: string;
}

export interface ComboGroup {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly choices: readonly { readonly itemId: string; readonly surcharge: number; readonly preselected: boolean }[];
}
