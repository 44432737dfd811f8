'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const root = document.documentElement;
  const charts = [];
  const ink = '#16202b', quiet = '#566373', grid = '#e6eaef';
  const color = {met: '#1d7a5f', adjusted: '#7fc4ae', target: '#16202b', late: '#b3261e'};
  const lang = () => root.dataset.lang;
  const t = (both) => both[lang()];
  const clock = (minutes) => {
    const day = Math.floor(minutes / 1440);
    const m = ((minutes % 1440) + 1440) % 1440;
    return String(Math.floor(m / 60)).padStart(2, '0') + ':' + String(Math.round(m % 60)).padStart(2, '0') + (day > 0 ? ' +' + day : '');
  };
  const shade = (hex, alpha) => {
    const n = parseInt(hex.slice(1), 16);
    const mix = (c) => Math.round(c * alpha + 255 * (1 - alpha));
    return 'rgb(' + [mix(n >> 16), mix((n >> 8) & 255), mix(n & 255)].join(',') + ')';
  };
  const shorten = (text, longest) => text.length > longest ? text.slice(0, longest - 1) + '…' : text;
  const narrow = () => window.innerWidth < 560;

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12.5;
  Chart.defaults.color = quiet;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.devicePixelRatio = Math.max(2, window.devicePixelRatio || 1);
  Chart.defaults.plugins.legend.labels.boxWidth = 14;
  Chart.defaults.plugins.legend.labels.boxHeight = 10;
  Chart.defaults.scale.grid.color = grid;

  function draw(id, config) {
    const canvas = document.getElementById(id);
    canvas.setAttribute('aria-label', t(data.label[canvas.dataset.label]));
    charts.push(new Chart(canvas, config));
  }

  const values = {
    id: 'values',
    afterDatasetsDraw(chart) {
      const c = chart.ctx;
      c.save();
      c.font = '600 12px ' + Chart.defaults.font.family;
      c.textBaseline = 'middle';
      chart.data.datasets.forEach((set, i) => chart.getDatasetMeta(i).data.forEach((bar, j) => {
        if (set.data[j] === null || chart.isDatasetVisible(i) === false) { return; }
        const text = set.data[j] + ' %';
        const width = c.measureText(text).width;
        const inside = bar.x - width - 8 > chart.chartArea.left;
        c.fillStyle = inside && i === 0 ? '#fff' : ink;
        c.fillText(text, inside ? bar.x - width - 7 : bar.x + 6, bar.y);
      }));
      c.restore();
    }
  };

  const target = {
    id: 'target',
    afterDatasetsDraw(chart) {
      const c = chart.ctx, x = chart.scales.x.getPixelForValue(100), area = chart.chartArea;
      c.save();
      c.strokeStyle = color.target;
      c.lineWidth = 1.5;
      c.setLineDash([5, 4]);
      c.beginPath();
      c.moveTo(x, area.top - 2);
      c.lineTo(x, area.bottom);
      c.stroke();
      c.setLineDash([]);
      c.fillStyle = ink;
      c.font = '600 12px ' + Chart.defaults.font.family;
      c.textAlign = 'right';
      c.fillText(t(data.label.target), x - 2, area.top - 8);
      c.restore();
    }
  };

  function promises() {
    const rows = data.promises;
    draw('promises-chart', {
      type: 'bar',
      data: {
        labels: rows.map((r) => narrow() ? r.clause : [r.clause, t(r.milestone)]),
        datasets: [
          {label: t(data.label.raw), data: rows.map((r) => r.raw), backgroundColor: color.met, borderRadius: 3, maxBarThickness: 17},
          {label: t(data.label.adjusted), data: rows.map((r) => r.adjusted), backgroundColor: color.adjusted, borderRadius: 3, maxBarThickness: 17}
        ]
      },
      plugins: [values, target],
      options: {
        indexAxis: 'y',
        layout: {padding: {top: 20, right: 14}},
        scales: {
          x: {min: 0, max: 100, ticks: {callback: (v) => v + ' %'}},
          y: {grid: {display: false}, ticks: {color: ink}}
        },
        plugins: {
          legend: {position: 'bottom'},
          tooltip: {callbacks: {afterLabel: (item) => t(rows[item.dataIndex].counts)}}
        }
      }
    });
  }

  const lateMarks = {
    id: 'lateMarks',
    afterDatasetsDraw(chart) {
      const c = chart.ctx, x = chart.scales.x, y = chart.scales.y;
      c.save();
      data.timeline.late.forEach((mark) => {
        const px = x.getPixelForValue(mark.due), py = y.getPixelForValue(mark.row);
        c.fillStyle = ink;
        c.strokeStyle = '#fff';
        c.lineWidth = 1.5;
        c.beginPath();
        c.moveTo(px, py - 7);
        c.lineTo(px + 6, py);
        c.lineTo(px, py + 7);
        c.lineTo(px - 6, py);
        c.closePath();
        c.fill();
        c.stroke();
      });
      c.restore();
    }
  };

  function timeline() {
    const line = data.timeline;
    const longest = narrow() ? 11 : 34;
    const labels = line.rows.map((r) => r.order);
    draw('timeline-chart', {
      type: 'bar',
      data: {
        labels: labels,
        datasets: line.steps.map((step) => ({
          label: t(step.name),
          grouped: false,
          borderSkipped: false,
          borderRadius: 2,
          barPercentage: .74,
          categoryPercentage: 1,
          data: line.rows.flatMap((r) => r.phases.filter((p) => p.step === step.step).map((p) => ({x: [p.from, p.to], y: r.order, triage: r.triage}))),
          backgroundColor: (item) => !item.raw ? '#ccc' : step.color ? step.color : shade(line.colors[item.raw.triage], step.strength),
          borderColor: (item) => !item.raw ? '#ccc' : step.color ? '#8a94a0' : line.colors[item.raw.triage],
          borderWidth: .8
        }))
      },
      plugins: [lateMarks],
      options: {
        indexAxis: 'y',
        layout: {padding: {right: 8}},
        scales: {
          x: {type: 'linear', position: 'top', min: line.from, max: line.to, ticks: {stepSize: narrow() ? 180 : 60, autoSkip: false, maxRotation: 0, callback: clock}},
          y: {grid: {display: true}, ticks: {autoSkip: false, color: ink, font: {size: 11.5}, callback: (v, i) => shorten(narrow() ? line.rows[i].order : line.rows[i].order + '  ' + line.rows[i].triage + '  ' + t(line.rows[i].work), longest)}}
        },
        plugins: {
          legend: {display: false},
          tooltip: {
            callbacks: {
              title: (items) => items.length ? items[0].raw.y + ' · ' + t(line.rows.find((r) => r.order === items[0].raw.y).work) : '',
              label: (item) => item.dataset.label + ': ' + clock(item.raw.x[0]) + ' – ' + clock(item.raw.x[1])
            }
          }
        }
      }
    });
  }

  function stacked(id, source, horizontal) {
    draw(id, {
      type: 'bar',
      data: {
        labels: source.labels.map((l) => narrow() || !horizontal ? t(l) : shorten(t(l), 22)),
        datasets: source.sets.map((s) => ({label: t(s.name), data: s.counts, backgroundColor: s.color, borderRadius: 2, maxBarThickness: 30}))
      },
      options: {
        indexAxis: horizontal ? 'y' : 'x',
        scales: {
          x: {stacked: true, grid: {display: horizontal}, ticks: {precision: 0, maxRotation: 0}},
          y: {stacked: true, grid: {display: !horizontal}, ticks: {precision: 0, color: ink}}
        },
        plugins: {legend: {position: 'bottom'}}
      }
    });
  }

  function show() {
    charts.splice(0).forEach((chart) => chart.destroy());
    promises();
    timeline();
    stacked('stations-chart', data.stations, true);
    stacked('contacts-chart', data.contacts, false);
  }

  document.addEventListener('language', show);
  window.addEventListener('beforeprint', () => charts.forEach((chart) => chart.resize()));
  window.addEventListener('afterprint', () => charts.forEach((chart) => chart.resize()));
}());
