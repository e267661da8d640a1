interface Measured {
  readonly statute: string;
  readonly unexercised: readonly number[];
  readonly articles: readonly {
    readonly article: {
      readonly number: number;
      readonly title: { readonly en: string };
      readonly kinds: readonly string[];
      readonly state: string;
    };
    readonly citations: number;
    readonly items: readonly number[];
  }[];
}

export declare const publishLawCoverage: (report: Measured) => void;
