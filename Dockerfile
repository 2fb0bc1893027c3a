# The site's image: one for web, worker, dispatcher and scheduler; docker-compose.yml says which runs what.

FROM python:3.13.9-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
WORKDIR /site
COPY requirements/prod.txt requirements/prod.txt
RUN python -m venv /venv && /venv/bin/pip install --require-hashes -r requirements/prod.txt
COPY manage.py ./
COPY locale locale
COPY labels labels
COPY products products
COPY guides guides
COPY shop_compare shop_compare
RUN STATIC_ROOT=/static VAR_DIR=/tmp/var /venv/bin/python manage.py compile_translations \
    && STATIC_ROOT=/static VAR_DIR=/tmp/var /venv/bin/python manage.py collectstatic --no-input

FROM python:3.13.9-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    SHOP_COMPARE_ENV=production STATIC_ROOT=/static VAR_DIR=/var/lib/shop_compare HOST=0.0.0.0
RUN useradd --system --uid 10001 --home-dir /var/lib/shop_compare --create-home shop_compare
WORKDIR /site
COPY --from=build /venv /venv
COPY --from=build /static /static
COPY --from=build /site /site
USER 10001
EXPOSE 8000
CMD ["python", "-m", "shop_compare.running", "web"]
