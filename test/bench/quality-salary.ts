/**
 * Pay read from text against structured pay: `node test/bench/quality-salary.ts [--half a|b] [--errors 20] [--field NAME]`. Exactly right means minimum, maximum, currency and period. "no field, money in the
 * text" has no label: what is found there is mostly pay that the posting states; "no pay anywhere" is where everything found is invented (see `couldStatePay`).
 */
import { benchOptions, Figures } from './figures.ts';
import { countAdzuna, countAshby } from './salary-sets.ts';

const { half, errors } = benchOptions();
const figures = new Figures();
countAshby(figures, half);
countAdzuna(figures, half);
figures.print('pay', errors);
