/** What the figures need of Chart.js and no more: the build drops the rest by this list. */
export { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
