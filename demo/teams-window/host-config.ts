const text = (colour: string, subtle: string) => ({
  default: colour,
  subtle,
  highlightColors: { default: '#fff4b8', subtle: '#fff4b8' },
});

const colours = {
  default: text('#242424', '#616161'),
  dark: text('#242424', '#616161'),
  light: text('#ffffff', '#e0e0e0'),
  accent: text('#5b5fc7', '#5b5fc7'),
  attention: text('#a4262c', '#a4262c'),
  good: text('#0e700e', '#0e700e'),
  warning: text('#835b00', '#835b00'),
};

const style = (background: string, border: string) => ({
  backgroundColor: background,
  borderColor: border,
  foregroundColors: colours,
});

/** Cards in the colours and sizes of Teams. */
export const hostConfig = {
  fontFamily: '"Segoe UI", "Selawik", "Open Sans", system-ui, sans-serif',
  supportsInteractivity: true,
  spacing: { small: 6, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  containerStyles: {
    default: style('#ffffff', '#e0e0e0'),
    emphasis: style('#f5f5f5', '#e0e0e0'),
    accent: style('#eeeefc', '#c5c7f0'),
    good: style('#f1faf1', '#9fd89f'),
    attention: style('#fdf3f4', '#eeacb2'),
    warning: style('#fff9f0', '#fdcfb4'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      optionalInputs: { weight: 'bolder' },
      requiredInputs: { weight: 'bolder' },
    },
  },
};
