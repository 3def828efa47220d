// Logistic regression with a penalty on the squares of the weights, by Newton's method (iteratively reweighted
// least squares): Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1 and 18.4. No chance
// in it: the same samples give the same weights.

const STEPS = 25;
const SETTLED = 1e-7;

function odds(sample, weights) {
  let sum = weights[0];
  for (const at of sample.at) sum += weights[at];
  return sum;
}

export function chance(score) {
  return 1 / (1 + Math.exp(-score));
}

/** Solves a symmetric positive definite system in place, by Cholesky's decomposition. */
function solve(matrix, vector, size) {
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k += 1) sum -= matrix[i * size + k] * matrix[j * size + k];
      matrix[i * size + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * size + j];
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) vector[i] -= matrix[i * size + k] * vector[k];
    vector[i] /= matrix[i * size + i];
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) vector[i] -= matrix[k * size + i] * vector[k];
    vector[i] /= matrix[i * size + i];
  }
  return vector;
}

/**
 * The weights of `size` places, the first the base, for samples `{at, right}` where `at` lists the places that hold
 * (never the first). `penalty` is on half the square of each weight but the base.
 */
export function fitLogistic(samples, size, penalty, start = new Float64Array(size)) {
  const weights = Float64Array.from(start);
  for (let step = 0; step < STEPS; step += 1) {
    const matrix = new Float64Array(size * size);
    const slope = new Float64Array(size);
    for (let i = 0; i < size; i += 1) {
      matrix[i * size + i] = i === 0 ? 1e-9 : penalty;
      slope[i] = i === 0 ? 0 : -penalty * weights[i];
    }
    for (const sample of samples) {
      const p = chance(odds(sample, weights));
      const curvature = p * (1 - p);
      const rest = (sample.right ? 1 : 0) - p;
      const places = [0, ...sample.at];
      for (const i of places) {
        slope[i] += rest;
        for (const j of places) if (j <= i) matrix[i * size + j] += curvature;
      }
    }
    const move = solve(matrix, slope, size);
    let largest = 0;
    for (let i = 0; i < size; i += 1) {
      weights[i] += move[i];
      largest = Math.max(largest, Math.abs(move[i]));
    }
    if (largest < SETTLED) break;
  }
  return weights;
}
