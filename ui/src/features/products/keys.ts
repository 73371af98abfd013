// The keys of the products: through the list, into the sheet, and what can be added.
import { t } from '../../lib/i18n';
import type { Shortcut } from '../../lib/shortcuts';

export interface ProductActions {
  move: (by: 1 | -1) => void;
  find: () => void;
  add: () => void;
  price: () => void;
  edit: () => void;
  back: () => void;
  none: () => void;
  hasChosen: () => boolean;
  hasProduct: () => boolean;
  mayWrite: () => boolean;
  /** Whether the sheet covers the list. */
  canGoBack: () => boolean;
}

export function productKeys(act: ProductActions): Shortcut[] {
  const lists = () => t('keys-group-lists');
  const products = () => t('products-title');
  const mayEdit = () => act.mayWrite() && act.hasProduct();
  return [
    {
      id: 'products-down',
      chords: ['J', 'ArrowDown'],
      group: lists,
      label: () => t('key-move-down'),
      run: () => act.move(1),
    },
    {
      id: 'products-up',
      chords: ['K', 'ArrowUp'],
      group: lists,
      label: () => t('key-move-up'),
      run: () => act.move(-1),
    },
    { id: 'products-find', chords: ['/', 'Mod+F'], group: lists, label: () => t('key-find'), run: act.find },
    {
      id: 'products-back',
      chords: ['Escape'],
      group: lists,
      label: () => t('key-back'),
      run: act.back,
      when: act.canGoBack,
    },
    {
      id: 'products-none',
      chords: ['Escape'],
      group: lists,
      label: () => t('bulk-none'),
      run: act.none,
      when: act.hasChosen,
    },
    {
      id: 'products-add',
      chords: ['N'],
      group: products,
      label: () => t('product-add'),
      run: act.add,
      when: act.mayWrite,
    },
    {
      id: 'products-price',
      chords: ['P'],
      group: products,
      label: () => t('product-price-add'),
      run: act.price,
      when: mayEdit,
    },
    { id: 'products-edit', chords: ['E'], group: products, label: () => t('key-edit'), run: act.edit, when: mayEdit },
  ];
}
