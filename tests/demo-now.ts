/** When the demonstration is built for tests: half past five in New York, on the day of its newest story. */
export const demoNow = '2025-01-31T22:30:00Z';
