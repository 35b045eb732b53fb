// The drawing of a floor plan. The fields of the list are the truth: tables are drawn from them, and moving or resizing
// one writes into them, so that the list does all of it without a drawing.
(function () {
  'use strict';
  const FIELDS = ['name', 'seats', 'shape', 'x', 'y', 'width', 'height'];
  const SMALLEST = 2;
  const LARGEST = 40;

  function fieldsOf(row) {
    const found = {};
    FIELDS.forEach(function (name) { found[name] = row.querySelector('.floor-in-' + name); });
    return found;
  }

  function number(field) {
    const value = parseInt(field.value, 10);
    return isNaN(value) ? 0 : value;
  }

  function within(value, least, most) {
    return Math.max(least, Math.min(most, value));
  }

  function draw(canvas) {
    const across = Number(canvas.dataset.width);
    const down = Number(canvas.dataset.height);
    canvas.replaceChildren();
    document.querySelectorAll('.floor-row').forEach(function (row) {
      const fields = fieldsOf(row);
      const table = document.createElement('button');
      table.type = 'button';
      const name = document.createElement('span');
      name.className = 'floor-name';
      const seats = document.createElement('span');
      seats.className = 'floor-note';
      const corner = document.createElement('span');
      corner.className = 'floor-corner';
      corner.setAttribute('aria-hidden', 'true');
      table.append(name, seats, corner);

      function show() {
        table.className = 'floor-table floor-' + fields.shape.value;
        table.style.setProperty('--x', number(fields.x));
        table.style.setProperty('--y', number(fields.y));
        table.style.setProperty('--w', number(fields.width));
        table.style.setProperty('--h', number(fields.height));
        name.textContent = fields.name.value;
        seats.textContent = fields.seats.value;
      }

      function say() {
        document.getElementById('floor-said').textContent = canvas.dataset.moved
          .replace('{0}', fields.name.value).replace('{1}', fields.x.value).replace('{2}', fields.y.value)
          .replace('{3}', fields.width.value).replace('{4}', fields.height.value);
      }

      function moveTo(x, y) {
        fields.x.value = within(x, 0, across - number(fields.width));
        fields.y.value = within(y, 0, down - number(fields.height));
        show();
      }

      function resizeTo(width, height) {
        fields.width.value = within(width, SMALLEST, Math.min(LARGEST, across - number(fields.x)));
        fields.height.value = within(height, SMALLEST, Math.min(LARGEST, down - number(fields.y)));
        show();
      }

      table.addEventListener('pointerdown', function (start) {
        const cell = canvas.clientWidth / across;
        const from = { x: number(fields.x), y: number(fields.y), w: number(fields.width), h: number(fields.height) };
        const resizing = start.target === corner;
        table.setPointerCapture(start.pointerId);
        function follow(now) {
          const right = Math.round((now.clientX - start.clientX) / cell);
          const below = Math.round((now.clientY - start.clientY) / cell);
          if (resizing) {
            resizeTo(from.w + right, from.h + below);
          } else {
            moveTo(from.x + right, from.y + below);
          }
        }
        function end() {
          table.removeEventListener('pointermove', follow);
          say();
        }
        table.addEventListener('pointermove', follow);
        table.addEventListener('pointerup', end, { once: true });
        table.addEventListener('pointercancel', end, { once: true });
      });

      table.addEventListener('keydown', function (event) {
        const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
        if (step) {
          event.preventDefault();
          if (event.shiftKey) {
            resizeTo(number(fields.width) + step[0], number(fields.height) + step[1]);
          } else {
            moveTo(number(fields.x) + step[0], number(fields.y) + step[1]);
          }
          say();
        } else if (event.key === 'Delete') {
          event.preventDefault();
          row.querySelector('.floor-take').click();
        } else if (event.key === 'Enter') {
          event.preventDefault();
          fields.name.focus();
        }
      });

      row.addEventListener('input', show);
      row.addEventListener('focusin', function () { table.classList.add('floor-chosen'); });
      row.addEventListener('focusout', function () { table.classList.remove('floor-chosen'); });
      show();
      canvas.append(table);
    });
  }

  function drawNew() {
    document.querySelectorAll('.floor-canvas:not([data-drawn])').forEach(function (canvas) {
      canvas.dataset.drawn = 'true';
      draw(canvas);
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    drawNew();
    // an answer of the server replaces the form, and with it the drawing
    new MutationObserver(drawNew).observe(document.getElementById('main'), { childList: true, subtree: true });
  });
})();
