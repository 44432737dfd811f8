'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const t = (both) => both[document.documentElement.dataset.lang];
  const colors = ['#0b5cad', '#b3261e', '#1d7a5f'];
  let charts = [];

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;

  function draw(id, config) {
    const canvas = document.getElementById(id);
    if (canvas) { charts.push(new Chart(canvas, config)); }
  }

  function show() {
    charts.forEach((chart) => chart.destroy());
    charts = [];
    draw('shares-chart', {
      type: 'bar',
      data: {
        labels: data.titles.map(t),
        datasets: [
          {label: t(data.raw), data: data.rawShares.map(Number), backgroundColor: '#1d7a5f'},
          {label: t(data.adjusted), data: data.adjustedShares.map(Number), backgroundColor: '#7fc4ae'}
        ]
      },
      options: {indexAxis: 'y', scales: {x: {min: 0, suggestedMax: 100}}}
    });
    draw('days-chart', {
      type: 'line',
      data: {
        labels: data.days,
        datasets: data.series.map((line, i) => ({
          label: t(line.name), data: line.values.map(Number), borderColor: colors[i], backgroundColor: colors[i], spanGaps: false
        }))
      },
      options: {scales: {y: {min: 0, max: 100}}}
    });
  }

  document.addEventListener('language', show);
  show();
}());
